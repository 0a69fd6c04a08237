import "./tabs.css";

interface Props {
  label: string;
  /** Each tab is an address, so that it can be sent, kept and gone back to. */
  tabs: readonly { href: string; word: string; count?: number; current: boolean }[];
}

export function Tabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label}>
      <ul class="tabs">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a class="tabs__tab" href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.word}
              {tab.count !== undefined && <span class="tabs__count"> {tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
