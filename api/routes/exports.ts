import { z } from 'zod';
import { calendarInForce } from '../../records/calendar-changes';
import type { AsOf } from '../../records/reports/figures';
import { loggedCases } from '../../records/reports/process-log';
import { allReportRows, readCount, type ReportRow } from '../../records/reports/rows';
import { catalogueNames } from '../catalogue-names';
import { download, piped } from '../exports/download';
import { aboutOf, fileName, listEndings, listFormats } from '../exports/list-file';
import { ocelOf } from '../exports/ocel';
import { reportColumns } from '../exports/report-columns';
import type { Sheet } from '../exports/sheet';
import { askedRows, asOfIn, ExportLanguage, RowsQueryShape } from '../report-query';
import { route } from '../route';
import type { Services } from '../services';

const ExportQuery = z.object({ ...RowsQueryShape, lang: ExportLanguage });
type ExportQuery = z.infer<typeof ExportQuery>;

const processLog = 'application/json; charset=utf-8';

/** The list behind a figure as a file: `management/cases` with an ending. */
export const exportRoutes = [
  ...listEndings.map((ending) =>
    route({
      method: 'get',
      path: `/management/cases.${ending}`,
      audience: 'management',
      summary: { zh: `导出明细（${ending}）`, en: `The list behind a figure as ${ending}` },
      query: ExportQuery,
      answers: {
        200: {
          description: 'All rows of the list, none besides',
          schema: z.string(),
          mediaType: listFormats[ending].type,
        },
      },
      problems: ['invalid-request'],
      handle: async (services, { query }) => {
        const { type, write } = listFormats[ending];
        const asOf = await asOfIn(services, query);
        const sheet = await sheetOf(services, query, asOf);
        const name = fileName(query.scope, asOf.at, ending);
        return download(services.log, { name, type }, write(sheet, query.lang));
      },
    }),
  ),
  route({
    method: 'get',
    path: '/management/cases.ocel.json',
    audience: 'management',
    summary: {
      zh: '导出流程挖掘日志',
      en: 'The logs of the cases behind a figure for process mining: OCEL 2.0 JSON',
    },
    query: ExportQuery,
    answers: {
      200: { description: 'Cases, items, departments and events', schema: z.string(), mediaType: processLog },
    },
    problems: ['invalid-request'],
    handle: async (services, { query }) => {
      const { filter, counted } = askedRows(query);
      const asOf = await asOfIn(services, query);
      const log = ocelOf(() => loggedCases(services.db, filter, counted, asOf));
      const name = fileName(query.scope, asOf.at, 'ocel.json');
      return download(services.log, { name, type: processLog }, piped(log));
    },
  }),
];

async function sheetOf(services: Services, query: ExportQuery, asOf: AsOf): Promise<Sheet<ReportRow>> {
  const { db, oneThings } = services;
  const { filter, counted } = askedRows(query);
  const [calendar, rows] = await Promise.all([calendarInForce(db), readCount(db, filter, counted, asOf)]);
  const { lang, ...asked } = query;
  return {
    columns: reportColumns(lang, catalogueNames(oneThings), calendar),
    rows: allReportRows(db, filter, counted, asOf),
    about: aboutOf({ ...asked, asOf: new Date(asOf.at).toISOString(), rows }),
  };
}
