import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { csvOf } from './csv';
import { harmlessText } from './harmless-text';
import type { Sheet } from './sheet';
import { writeXlsx } from './xlsx';

interface Row {
  readonly name: string | null;
  readonly days: number;
}

const sheetOf = (rows: readonly Row[]): Sheet<Row> => ({
  columns: [
    { head: { zh: '姓名', en: 'Name' }, cell: ({ name }) => name },
    { head: { zh: '天数', en: 'Days' }, cell: ({ days }) => days },
  ],
  rows: (async function* () {
    await Promise.resolve();
    yield* rows;
  })(),
  about: [['oneThing', '=1+1']],
});

/** What somebody may have typed, and how a cell holds it. */
const typed = [
  ['=HYPERLINK("http://x.example","看")', `'=HYPERLINK("http://x.example","看")`],
  ['@SUM(A1:A9)', "'@SUM(A1:A9)"],
  ['+86 13800000000', "'+86 13800000000"],
  ['-1', "'-1"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['＝１＋１', "'＝１＋１"],
  ['  =1', "'  =1"],
  ['\u202e=1', "'=1"],
  ['张\u202e三\u2066', '张三'],
  ['林𤧛', '林𤧛'],
  ['a\u0000b\ud800', 'a\ufffdb\ufffd'],
  ['“甲”，"乙"\n丙', '“甲”，"乙"\n丙'],
  ['欧阳·青禾', '欧阳·青禾'],
] as const;

async function csvText(rows: readonly Row[]): Promise<string> {
  let text = '';
  for await (const piece of csvOf(sheetOf(rows), 'zh')) text += piece;
  return text;
}

/** A second reading of RFC 4180, by hand. */
function fieldsOf(csv: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

async function workbookOf(rows: readonly Row[]): Promise<Workbook> {
  const to = new PassThrough();
  const [file] = await Promise.all([buffer(to), writeXlsx(sheetOf(rows), 'zh', to)]);
  const workbook = new Workbook();
  await workbook.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
  return workbook;
}

describe('an exported list', () => {
  it.each(typed)('holds %j as a text that no spreadsheet evaluates', async (text, shown) => {
    expect(harmlessText(text)).toBe(shown);
    const csv = await csvText([{ name: text, days: 1 }]);
    expect(fieldsOf(csv.slice(1))).toEqual([
      ['姓名', '天数'],
      [shown, '1'],
    ]);
    const cell = (await workbookOf([{ name: text, days: 1 }])).getWorksheet('明细')?.getCell('A2');
    expect(cell?.formula).toBeUndefined();
    expect(cell?.value).toBe(shown.replaceAll('\r', '\n'));
  });

  it('is never a formula, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '=', '@', '+', '-', '\u202d='),
        (text, before) => {
          expect(harmlessText(before + text)).not.toMatch(/^\s*[=+\-@]/u);
        },
      ),
    );
  });

  it('begins with the mark of UTF-8, ends each line as RFC 4180 has it, and leaves unknown cells empty', async () => {
    expect(await csvText([{ name: null, days: -2 }])).toBe('\ufeff姓名,天数\r\n,-2\r\n');
  });

  it('says on a sheet of its own what it was asked for', async () => {
    const workbook = await workbookOf([{ name: '甲', days: 3 }]);
    expect(workbook.getWorksheet('说明')?.getCell('B1').value).toBe("'=1+1");
    expect(workbook.getWorksheet('明细')?.getCell('B2').value).toBe(3);
  });
});
