import { z } from 'zod';
import { readPage } from '../../records/pages';
import { countOpen, type OpenFilter, openItems, standings } from '../../records/reports/open-items';
import { catalogueNames } from '../catalogue-names';
import { download } from '../exports/download';
import { aboutOf, fileName, listEndings, listFormats } from '../exports/list-file';
import { openItemColumns } from '../exports/open-item-columns';
import { ExportLanguage, ReportFilterShape } from '../report-query';
import { route } from '../route';
import { paging } from './paging';

const OpenShape = {
  oneThing: ReportFilterShape.oneThing,
  situation: ReportFilterShape.situation,
  samples: ReportFilterShape.samples,
  department: z.string().min(1).optional().describe('Only items of this department'),
};
const StandingShape = {
  standing: z
    .enum(standings)
    .optional()
    .describe('Only items of this light, past a limit, or of which a forecast warns'),
};

/** Where open items are listed that stand so. */
function linkTo({ standing, ...filter }: OpenFilter): string {
  const asked = Object.entries({ ...filter, standing }).filter(
    (one): one is [string, NonNullable<OpenFilter[keyof OpenFilter]>] => one[1] !== undefined,
  );
  return `/management/open-items?${new URLSearchParams(asked).toString()}`;
}

/** What is open now: lights, what is overdue, what is likely to be. */
export const openItemRoutes = [
  route({
    method: 'get',
    path: '/management/lights',
    audience: 'management',
    summary: {
      zh: '红黄绿灯',
      en: 'How many open items stand how: by light, past a limit, by forecast; now',
    },
    query: z.object(OpenShape),
    answers: { 200: { description: 'Counts, and where each is listed' } },
    problems: ['invalid-request'],
    handle: async ({ db, now }, { query }) => {
      const { items, cases, ...counts } = await countOpen(db, query);
      const standing = standings.map((name) => ({
        standing: name,
        count: counts[name],
        link: linkTo({ ...query, standing: name }),
      }));
      return {
        status: 200,
        body: { asOf: new Date(now()).toISOString(), n: { items, cases }, standing, link: linkTo(query) },
      };
    },
  }),
  route({
    method: 'get',
    path: '/management/open-items',
    audience: 'management',
    summary: { zh: '在办事项', en: 'Open items, the next due first' },
    query: z.object({ ...OpenShape, ...StandingShape, ...paging }),
    answers: { 200: { description: 'One page, how many there are, with the light of each and of its case' } },
    problems: ['invalid-request'],
    handle: async ({ db, now }, { query: { page, size, ...filter } }) => {
      const found = await readPage(db, { page, size }, (transaction) => openItems(transaction, filter));
      return { status: 200, body: { asOf: new Date(now()).toISOString(), ...found } };
    },
  }),
  ...listEndings.map((ending) =>
    route({
      method: 'get',
      path: `/management/open-items.${ending}`,
      audience: 'management',
      summary: { zh: `导出在办事项（${ending}）`, en: `The same list as ${ending}` },
      query: z.object({ ...OpenShape, ...StandingShape, lang: ExportLanguage }),
      answers: {
        200: {
          description: 'All rows of the list, none besides',
          schema: z.string(),
          mediaType: listFormats[ending].type,
        },
      },
      problems: ['invalid-request'],
      handle: async ({ db, now, oneThings, log }, { query: { lang, ...filter } }) => {
        const { type, write } = listFormats[ending];
        const asOf = now();
        const rows = await openItems(db, filter).execute();
        const sheet = {
          columns: openItemColumns(lang, catalogueNames(oneThings)),
          rows,
          about: aboutOf({ ...filter, asOf: new Date(asOf).toISOString(), rows: rows.length }),
        };
        return download(log, { name: fileName('open-items', asOf, ending), type }, write(sheet, lang));
      },
    }),
  ),
];
