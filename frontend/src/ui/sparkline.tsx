import "./sparkline.css";

interface Props {
  /** In order of time; a gap is null. Without a reading nothing is drawn. */
  values: readonly (number | null)[];
  target?: number | null;
  width?: 72 | 88;
}

const HEIGHT = 20;
const INSET = 3;

/** The shape of the last readings on a scale of its own; the numbers beside it are its table. */
export function Sparkline({ values, target = null, width = 72 }: Props) {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const all = target === null ? known : [...known, target];
  const low = Math.min(...all);
  const span = Math.max(...all) - low;
  const x = (index: number) => INSET + (index / Math.max(values.length - 1, 1)) * (width - 2 * INSET);
  const y = (value: number) => (span === 0 ? HEIGHT / 2 : HEIGHT - INSET - ((value - low) / span) * (HEIGHT - 2 * INSET));
  const points = values.flatMap((value, index) => (value === null ? [] : [[x(index), y(value)] as const]));
  const last = points.at(-1);
  return (
    <svg class="sparkline" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
      {target !== null && <path class="sparkline__target" d={`M${INSET} ${y(target)}H${width - INSET}`} />}
      <polyline class="sparkline__line" points={points.map(([left, top]) => `${left.toFixed(1)},${top.toFixed(1)}`).join(" ")} />
      {last && <circle class="sparkline__dot" cx={last[0]} cy={last[1]} r="2.5" />}
    </svg>
  );
}
