import './split-bar.css';

/** Shares of a whole as one bar with its names; the numbers stand in a table beside it, so it says nothing aloud. */
export function SplitBar({
  parts,
}: {
  readonly parts: readonly { readonly key: string; readonly name: string; readonly size: number }[];
}) {
  const whole = parts.reduce((sum, { size }) => sum + size, 0);
  if (whole === 0) return null;
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { size }) => sum + size, 0));
  return (
    <div className="split" aria-hidden="true">
      <svg viewBox="0 0 1000 40" preserveAspectRatio="none">
        {parts.map(({ key, size }, index) => (
          <rect
            key={key}
            className={`share-${index}`}
            x={((starts[index] ?? 0) / whole) * 1000}
            y="0"
            width={(size / whole) * 1000}
            height="40"
          />
        ))}
      </svg>
      <ul>
        {parts.map(({ key, name }, index) => (
          <li key={key}>
            <svg viewBox="0 0 10 10">
              <rect className={`share-${index}`} width="10" height="10" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
