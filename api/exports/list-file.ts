import type { Writable } from 'node:stream';
import { csvOf } from './csv';
import { piped } from './download';
import type { Language, Sheet } from './sheet';
import { writeXlsx } from './xlsx';

/** A format in which a list may be had, by the ending of its address. */
export const listFormats = {
  csv: {
    type: 'text/csv; charset=utf-8',
    write: <Row>(sheet: Sheet<Row>, language: Language) => piped(csvOf(sheet, language)),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write:
      <Row>(sheet: Sheet<Row>, language: Language) =>
      (to: Writable) =>
        writeXlsx(sheet, language, to),
  },
} as const;
export const listEndings = ['csv', 'xlsx'] as const satisfies readonly (keyof typeof listFormats)[];

/** The name of a file: what it lists and the moment (ms) until which it is told. */
export function fileName(what: string, at: number, ending: string): string {
  return `one-thing-${what}-${new Date(at).toISOString().slice(0, 16).replace(':', '')}Z.${ending}`;
}

/** What a list was asked for, name by name, without what was not. */
export function aboutOf(
  asked: Readonly<Record<string, string | number | boolean | undefined>>,
): Sheet<never>['about'] {
  return Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
}
