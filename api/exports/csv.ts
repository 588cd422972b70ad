import { harmlessText } from './harmless-text';
import type { Cell, Language, Sheet } from './sheet';

const byteOrderMark = '\ufeff';

/** A list as CSV after RFC 4180, line by line; the mark in front lets a spreadsheet read it as UTF-8. */
export async function* csvOf<Row>({ columns, rows }: Sheet<Row>, language: Language): AsyncGenerator<string> {
  yield byteOrderMark + lineOf(columns.map(({ head }) => head[language]));
  for await (const row of rows) yield lineOf(columns.map(({ cell }) => cell(row)));
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(fieldOf).join(',')}\r\n`;

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = harmlessText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
