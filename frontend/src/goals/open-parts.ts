import { useLocation } from "preact-iso";

/** Which parts of the page stand open lies in its address ("?open=why,table"), so that it can be sent and kept. */
export function useOpenPart(name: string): [open: boolean, setOpen: (open: boolean) => void] {
  const { url, route } = useLocation();
  const address = new URL(url, location.origin);
  const parts = address.searchParams.get("open")?.split(",").filter(Boolean) ?? [];
  const setOpen = (open: boolean) => {
    const next = parts.filter((part) => part !== name);
    if (open) next.push(name);
    if (next.length > 0) address.searchParams.set("open", next.join(","));
    else address.searchParams.delete("open");
    route(address.pathname + address.search.replaceAll("%2C", ","), true);
  };
  return [parts.includes(name), setOpen];
}
