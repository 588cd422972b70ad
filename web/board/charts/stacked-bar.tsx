const width = 640;
const height = 40;
/** Between two parts, so that they are told apart without their colours. */
const gap = 3;

/** One bar of parts that add up. For the eye alone: a table beside it has the same numbers, with the same marks. */
export function StackedBar({
  parts,
}: {
  readonly parts: readonly { readonly key: string; readonly value: number }[];
}) {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  if (total === 0) return null;
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { value }) => sum + (value / total) * width, 0),
  );
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {parts.map(({ key, value }, index) => {
        const size = (value / total) * width - gap;
        return (
          size > 0 && (
            <rect key={key} className={`part ${key}`} x={starts[index]} y="0" width={size} height={height} />
          )
        );
      })}
    </svg>
  );
}
