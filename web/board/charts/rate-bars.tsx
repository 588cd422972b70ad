const unit = { width: 640, height: 200, top: 26, bottom: 30 };
const plot = unit.height - unit.top - unit.bottom;
/** Names stand beside each other as long as there is room for so many. */
const mostNames = 6;

/** Shares from 0 to 1 as columns, the newest at the right. For the eye alone: a table beside it has the same numbers. */
export function RateBars({
  bars,
}: {
  readonly bars: readonly { readonly key: string; readonly name: string; readonly rate: number | null }[];
}) {
  const step = unit.width / Math.max(bars.length, 3);
  const every = Math.ceil(bars.length / mostNames);
  return (
    <svg className="chart" viewBox={`0 0 ${unit.width} ${unit.height}`} aria-hidden="true" focusable="false">
      <line
        className="axis"
        x1="0"
        x2={unit.width}
        y1={unit.height - unit.bottom}
        y2={unit.height - unit.bottom}
      />
      {bars.map(({ key, name, rate }, index) => {
        const height = (rate ?? 0) * plot;
        const middle = step * (index + 0.5);
        const top = unit.height - unit.bottom - height;
        const isNamed = (bars.length - 1 - index) % every === 0;
        return (
          <g key={key}>
            <rect className="bar" x={middle - step * 0.3} y={top} width={step * 0.6} height={height} />
            {isNamed && (
              <text x={middle} y={unit.height - 6} textAnchor="middle">
                {name}
              </text>
            )}
            {isNamed && rate !== null && (
              <text className="number" x={middle} y={top - 6} textAnchor="middle">
                {Math.floor(rate * 100)} %
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
