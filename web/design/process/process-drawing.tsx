import type { Text } from '../../../rules/text';
import { useVoice } from '../../i18n/words';
import { layOut, type Step } from './lay-out';
import { wrap } from './wrap';
import './process.css';

/** One item of a guide, as it is drawn. */
export interface DrawnStep extends Step {
  readonly name: Text;
  /** What stands below it: who does it, in how many days. */
  readonly note: string;
}

// In the width of a telephone's page one unit is one px.
const width = 340;
const laneWidth = 16;
const gap = 14;
const lineHeight = 22;
const padding = 10;
const size = { name: 16, note: 13 };

/** The process of a guide: what waits for what, as a picture, and the same as a list. */
export function ProcessDrawing({ steps }: { readonly steps: readonly DrawnStep[] }) {
  const { t, say } = useVoice();
  const { rows, lines, lanes } = layOut(steps);
  const side = lanes * laneWidth + 8;
  const inner = width - side - 2 * padding;
  const boxes = [{ id: 'start', title: t('process.start'), note: '' }, ...rows.map(boxOf)].map((box) => {
    const title = wrap(box.title, inner / size.name);
    const note = wrap(box.note, inner / size.note);
    return { ...box, title, note, height: 2 * padding + (title.length + note.length) * lineHeight };
  });
  const tops = boxes.map((_, index) =>
    boxes.slice(0, index).reduce((sum, { height }) => sum + height + gap, 2),
  );
  const middle = (row: number): number => (tops[row] ?? 0) + (boxes[row]?.height ?? 0) / 2;
  const height = (tops.at(-1) ?? 0) + (boxes.at(-1)?.height ?? 0) + 4;
  const nameOf = (id: string): string => {
    const step = rows.find((one) => one.id === id);
    return step ? say(step.name) : id;
  };
  function boxOf({ id, name, note }: DrawnStep) {
    return { id, title: say(name), note };
  }
  return (
    <>
      <svg className="process" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {lines.map(({ from, to, lane }) => {
          const x = side - 12 - lane * laneWidth;
          // Arrows leave a box above its middle and arrive below it, so that they are told apart.
          const start = middle(from) + 5;
          const ends = to.map((row) => middle(row) - 5);
          return (
            <g key={from}>
              <path d={`M${side} ${start}H${x}V${Math.max(...ends)}`} />
              {ends.map((end) => (
                <g key={end}>
                  <path d={`M${x} ${end}H${side - 2}`} />
                  <path className="head" d={`M${side} ${end}l-8 -5v10z`} />
                </g>
              ))}
            </g>
          );
        })}
        {boxes.map(({ id, title, note, height: tall }, row) => (
          <g key={id}>
            <rect x={side} y={tops[row]} width={width - side - 2} height={tall} rx="6" />
            {[...title, ...note].map((line, index) => (
              <text
                key={line}
                className={index < title.length ? undefined : 'note'}
                x={side + padding}
                y={(tops[row] ?? 0) + padding + index * lineHeight + 17}
              >
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
      <ol>
        {rows.map(({ id, name, note, needs }) => {
          const before = needs.filter((need) => rows.some((one) => one.id === need)).map(nameOf);
          return (
            <li key={id}>
              {say(name)}
              <div className="second">
                {note}
                {before.length === 0
                  ? t('process.atOnce')
                  : t('process.after', { items: before.join(t('list.separator')) })}
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
