import type { Writable } from 'node:stream';
import { z } from 'zod';
import { calendarInForce } from '../../records/calendar-changes';
import type { AsOf } from '../../records/reports/figures';
import { loggedCases } from '../../records/reports/process-log';
import { allReportRows, readCount, type ReportRow } from '../../records/reports/rows';
import type { Text } from '../../rules/text';
import { catalogueNames } from '../catalogue-names';
import { csvOf } from '../exports/csv';
import { download, piped } from '../exports/download';
import { ocelOf } from '../exports/ocel';
import { reportColumns } from '../exports/report-columns';
import type { Language, Sheet } from '../exports/sheet';
import { writeXlsx } from '../exports/xlsx';
import { askedRows, asOfIn, RowsQueryShape } from '../report-query';
import { route } from '../route';
import type { Services } from '../services';

const ExportQuery = z.object({
  ...RowsQueryShape,
  lang: z.enum(['zh', 'en']).default('zh').describe('Language of heads and values'),
});
type ExportQuery = z.infer<typeof ExportQuery>;

interface Format {
  readonly type: string;
  readonly summary: Text;
  /** Reads what has to be known beforehand, and gives what writes the file. */
  readonly writer: (
    services: Services,
    query: ExportQuery,
    asOf: AsOf,
  ) => Promise<(to: Writable) => Promise<void>>;
}

/** By the ending of the list's address. */
const formats = {
  csv: {
    type: 'text/csv; charset=utf-8',
    summary: { zh: '导出明细（CSV）', en: 'The same list as CSV' },
    writer: async (services, query, asOf) => piped(csvOf(await sheetOf(services, query, asOf), query.lang)),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    summary: { zh: '导出明细（电子表格）', en: 'The same list as a spreadsheet' },
    writer: async (services, query, asOf) => {
      const sheet = await sheetOf(services, query, asOf);
      return (to) => writeXlsx(sheet, query.lang, to);
    },
  },
  'ocel.json': {
    type: 'application/json; charset=utf-8',
    summary: { zh: '导出流程挖掘日志', en: 'The logs of the same cases for process mining: OCEL 2.0 JSON' },
    writer: ({ db }, query, asOf) => {
      const { filter, counted } = askedRows(query);
      return Promise.resolve(piped(ocelOf(() => loggedCases(db, filter, counted, asOf))));
    },
  },
} as const satisfies Record<string, Format>;

/** The list behind a figure as a file: `management/cases` with an ending. */
export const exportRoutes = Object.entries<Format>(formats).map(([ending, { type, summary, writer }]) =>
  route({
    method: 'get',
    path: `/management/cases.${ending}`,
    audience: 'management',
    summary,
    query: ExportQuery,
    answers: {
      200: { description: 'All rows of the list, none besides', schema: z.string(), mediaType: type },
    },
    problems: ['invalid-request'],
    handle: async (services, { query }) => {
      const asOf = await asOfIn(services, query);
      const moment = new Date(asOf.at).toISOString().slice(0, 16).replace(':', '');
      const name = `one-thing-${query.scope}-${moment}Z.${ending}`;
      return download(services.log, { name, type }, await writer(services, query, asOf));
    },
  }),
);

async function sheetOf(services: Services, query: ExportQuery, asOf: AsOf): Promise<Sheet<ReportRow>> {
  const { db, oneThings } = services;
  const { filter, counted } = askedRows(query);
  const [calendar, count] = await Promise.all([calendarInForce(db), readCount(db, filter, counted, asOf)]);
  const { lang, ...asked } = query;
  const about = { ...asked, asOf: new Date(asOf.at).toISOString(), rows: count };
  return {
    columns: reportColumns(lang satisfies Language, catalogueNames(oneThings), calendar),
    rows: allReportRows(db, filter, counted, asOf),
    about: Object.entries(about).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as const],
    ),
  };
}
