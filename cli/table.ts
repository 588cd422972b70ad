import { displayWidth } from './display-width';

export interface Column {
  readonly head: string;
  readonly align?: 'right';
}

/** The last column may run on; a rule that wraps looks like another table. */
const longestRule = 40;

/** A table as lines of text, columns aligned in a terminal that gives a Chinese character two places. */
export function drawTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const heads = columns.map(({ head }) => head);
  const widths = columns.map((_, index) =>
    Math.max(...[heads, ...rows].map((row) => displayWidth(row[index] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => pad(cells[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd();
  return [
    line(heads),
    widths.map((width) => '─'.repeat(Math.min(width, longestRule))).join('  '),
    ...rows.map(line),
  ];
}

function pad(cell: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(width - displayWidth(cell));
  return align === 'right' ? space + cell : cell + space;
}
