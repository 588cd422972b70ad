import { setImmediate } from 'node:timers/promises';
import type { Writable } from 'node:stream';
import { stream } from 'exceljs';
import { harmlessText } from './harmless-text';
import type { Cell, Language, Sheet } from './sheet';

/** After so many rows others have their turn: writing them takes all of this process. */
const rowsAtOnce = 500;

const sheetNames = {
  zh: { rows: '明细', about: '说明' },
  en: { rows: 'Rows', about: 'About' },
} as const satisfies Record<Language, unknown>;

/** Writes a list as a spreadsheet, row by row; what was written is not kept in memory. Ends `to`. */
export async function writeXlsx<Row>(
  { columns, rows, about }: Sheet<Row>,
  language: Language,
  to: Writable,
): Promise<void> {
  const workbook = new stream.xlsx.WorkbookWriter({ stream: to, useSharedStrings: false, useStyles: true });
  const names = sheetNames[language];
  const sheet = workbook.addWorksheet(names.rows, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(() => ({ width: 18 }));
  const add = (cells: readonly Cell[]) => sheet.addRow(cells.map(valueOf)).commit();
  add(columns.map(({ head }) => head[language]));
  let count = 0;
  for await (const row of rows) {
    add(columns.map(({ cell }) => cell(row)));
    count += 1;
    if (count % rowsAtOnce === 0) await setImmediate();
  }
  sheet.commit();
  const told = workbook.addWorksheet(names.about);
  for (const [name, value] of about) told.addRow([name, harmlessText(value)]).commit();
  told.commit();
  await workbook.commit();
}

const valueOf = (cell: Cell): Cell => (typeof cell === 'string' ? harmlessText(cell) : cell);
