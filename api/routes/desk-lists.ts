import { z } from 'zod';
import { type AtHandList, atHandSorts, readAtHand } from '../../records/at-hand';
import { deskCaseSorts, readDeskCases } from '../../records/desk-cases';
import { deskQueues } from '../../records/desk-queues';
import { stallCauses } from '../../rules/case/case-state';
import { lights } from '../../rules/case/light';
import type { Text } from '../../rules/text';
import { atHandPage } from '../at-hand-view';
import { deskCasePage } from '../desk-case-row';
import { deskChoices } from '../desk-choices';
import { queueCounts } from '../queue-counts';
import { route } from '../route';
import { personOf } from '../who-may';
import { paging } from './paging';

const anHourMs = 3_600_000;

/** What may be asked for of items at hand; one name for the lists and for what is done to many at once. */
export const AtHandQuery = z.object({
  caseNo: z.string().optional().describe('Only this case'),
  cause: z.enum(stallCauses).optional().describe('Why it needs a person'),
  department: z.string().optional().describe('Id of the department'),
  oneThing: z.string().optional().describe('Name of the one thing'),
  light: z.enum(lights).optional().describe('Light of the item'),
  post: z.string().max(64).optional().describe('Id of the post it was passed on to; `none`: to nobody'),
  olderThanHours: z.coerce.number().min(0).max(87_600).optional().describe('Stands there so long or longer'),
});

/** The filter that a query asks for, at `now` (ms). */
export const filterOf = ({ olderThanHours, ...filter }: z.infer<typeof AtHandQuery>, now: number) => ({
  ...filter,
  since: olderThanHours === undefined ? undefined : now - olderThanHours * anHourMs,
});

const atHandRoute = (list: AtHandList, path: string, summary: Text) =>
  route({
    method: 'get',
    path,
    audience: 'desk',
    summary,
    query: AtHandQuery.extend({
      sort: z
        .enum(atHandSorts)
        .default('age')
        .describe('By how long it stands, by its promised day, by case'),
      order: z.enum(['asc', 'desc']).default('asc').describe('`asc`: the oldest, the next due first'),
      ...paging,
    }),
    answers: {
      200: {
        description:
          'One page and how many there are: why, since when, the effect on the clock, what the department has, what it said is wrong, the next safe act',
      },
    },
    problems: ['invalid-request'],
    handle: async (services, { actor, query: { sort, order, page, size, ...asked } }) => {
      const { departments } = personOf(actor);
      const filter = filterOf(asked, services.now());
      const found = await readAtHand(services.db, list, departments, filter, { sort, order, page, size });
      return { status: 200, body: await atHandPage(services, found) };
    },
  });

/** The lists of the desk: each counts and pages by one predicate. */
export const deskListRoutes = [
  route({
    method: 'get',
    path: '/desk/cases',
    audience: 'desk',
    summary: { zh: '待办', en: 'Open cases that the clerk may see, the next due first' },
    query: z.object({
      queue: z.enum(deskQueues).optional().describe('Only cases queued for this'),
      phase: z
        .enum(['received', 'correcting', 'accepted'])
        .optional()
        .describe('Only cases that stand there'),
      oneThing: z.string().optional().describe('Name of the one thing'),
      department: z.string().optional().describe('Only cases with an item of this department'),
      light: z.enum(lights).optional().describe('Light of the whole'),
      sort: z.enum(deskCaseSorts).default('due').describe('By promised day, receipt or case number'),
      order: z.enum(['asc', 'desc']).default('asc').describe('`asc`: the next due, the oldest first'),
      ...paging,
    }),
    answers: {
      200: { description: 'One page and how many there are: who applied, where it stands, its limits' },
    },
    problems: ['invalid-request'],
    handle: async (services, { actor, query: { sort, order, page, size, ...filter } }) => {
      const wanted = { sort, order, page, size };
      const found = await readDeskCases(services.db, personOf(actor), filter, wanted);
      return { status: 200, body: await deskCasePage(services, found) };
    },
  }),
  route({
    method: 'get',
    path: '/desk/queues',
    audience: 'desk',
    summary: {
      zh: '各类待办数',
      en: 'How many open cases stand in each queue; together they are all of them',
    },
    answers: {
      200: {
        description:
          'Cases by queue, by the predicates of the lists; `open`: all; `rows`: how many items or conflicts a list of them has',
      },
    },
    problems: [],
    handle: async ({ db }, { actor }) => ({ status: 200, body: await queueCounts(db, personOf(actor)) }),
  }),
  route({
    method: 'get',
    path: '/desk/choices',
    audience: 'desk',
    summary: { zh: '筛选条件', en: 'What the lists may be filtered by: one things and departments' },
    answers: { 200: { description: 'Ids and names; the departments that this clerk works for' } },
    problems: [],
    handle: (services, { actor }) =>
      Promise.resolve({ status: 200, body: deskChoices(services, personOf(actor)) }),
  }),
  atHandRoute('stalled', '/desk/stalled', { zh: '需要处理的事项', en: 'Items that need a person' }),
  atHandRoute('slips', '/desk/slips', { zh: '待录入的事项', en: 'Items to be keyed in at the desk' }),
];
