import './tag.css';

/** Meaning is told by word, shape and colour together. */
const shapes = {
  plain: '○',
  going: '◐',
  good: '✓',
  near: '▲',
  past: '■',
  late: '✕',
  fault: '◆',
} as const;
export type Tone = keyof typeof shapes;

export function Tag({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <span className={`tag ${tone}`}>
      <span aria-hidden="true">{shapes[tone]}</span> {children}
    </span>
  );
}
