import { stallCauses } from '../../../rules/case/case-state';
import { lights } from '../../../rules/case/light';
import { waitingNames } from '../../../rules/commitment-check/names';

/** The queues of the desk, what needs a clerk first. */
export const queues = [
  'stalled',
  'toAccept',
  'nearLimit',
  'conflicts',
  'slips',
  'checks',
  'withApplicant',
  'running',
] as const;
export type Queue = (typeof queues)[number];

export const filterNames = [
  'cause',
  'waiting',
  'department',
  'oneThing',
  'light',
  'post',
  'olderThanHours',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export const orders = ['asc', 'desc'] as const;
type Order = (typeof orders)[number];

/** What a queue lists: items at hand, cases, conflicts, or checks of commitments; each is sorted and filtered by the server, in its own ways. */
interface Listing {
  readonly path: string;
  readonly filters: readonly FilterName[];
  /** The first is the usual one. */
  readonly sorts: readonly string[];
}

const cases = (queue: Queue): Listing => ({
  path: `/desk/cases?queue=${queue}`,
  filters: ['department', 'oneThing', 'light'],
  sorts: ['due', 'received', 'case'],
});
const ofItems: readonly FilterName[] = ['department', 'oneThing', 'light', 'post', 'olderThanHours'];

export const listings: Readonly<Record<Queue, Listing>> = {
  stalled: { path: '/desk/stalled?', filters: ['cause', ...ofItems], sorts: ['age', 'due', 'case'] },
  slips: { path: '/desk/slips?', filters: ofItems, sorts: ['age', 'due', 'case'] },
  conflicts: { path: '/desk/conflicts?', filters: [], sorts: [] },
  checks: { path: '/desk/checks?', filters: ['waiting', 'department'], sorts: [] },
  toAccept: cases('toAccept'),
  nearLimit: cases('nearLimit'),
  withApplicant: cases('withApplicant'),
  running: cases('running'),
};

/** Which part of which queue is looked at; it stands in the address, whole, so that it survives a reload. */
export interface QueueQuery {
  readonly queue: Queue;
  readonly filters: Filters;
  readonly sort: string | undefined;
  readonly order: Order;
  /** The first is 1. */
  readonly page: number;
}

export const rowsPerPage = 20;

const allowed: Partial<Record<FilterName, readonly string[]>> = {
  cause: stallCauses,
  waiting: Object.keys(waitingNames),
  light: lights,
};

/** The query in an address; what no queue knows is left out. */
export function queryIn(search: string): QueueQuery {
  const asked = new URLSearchParams(search);
  const queue = queues.find((one) => one === asked.get('queue')) ?? 'stalled';
  const { filters, sorts } = listings[queue];
  const given = filters.flatMap((name) => {
    const value = asked.get(name)?.trim() ?? '';
    const isKnown = allowed[name]?.includes(value) ?? true;
    return value !== '' && isKnown ? [[name, value]] : [];
  });
  const page = Number(asked.get('page'));
  return {
    queue,
    filters: Object.fromEntries(given) as Filters,
    sort: sorts.find((one) => one === asked.get('sort')) ?? sorts[0],
    order: orders.find((one) => one === asked.get('order')) ?? 'asc',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** The address of a query; what is usual is left out. */
export function searchOf({ queue, filters, sort, order, page }: QueueQuery): string {
  const search = new URLSearchParams({
    ...(queue === 'stalled' ? {} : { queue }),
    ...filters,
    ...(sort === undefined || sort === listings[queue].sorts[0] ? {} : { sort }),
    ...(order === 'asc' ? {} : { order }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return search === '' ? '' : `?${search}`;
}

/** Where the API answers a query. */
export function apiPathOf({ queue, filters, sort, order, page }: QueueQuery): string {
  const search = new URLSearchParams({
    ...filters,
    ...(sort === undefined ? {} : { sort, order }),
    page: String(page),
    size: String(rowsPerPage),
  });
  return `${listings[queue].path}&${search.toString()}`.replace('?&', '?');
}

/** Rows on this page, as people count them, and pages there are; `null`: there are none. */
export function rangeOf(page: number, total: number) {
  if (total === 0) return null;
  const first = (page - 1) * rowsPerPage + 1;
  return { first, last: Math.min(total, first + rowsPerPage - 1), pages: Math.ceil(total / rowsPerPage) };
}
