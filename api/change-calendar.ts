import { z } from 'zod';
import { withYear } from '../catalogue/calendars';
import { CalendarYearFile } from '../catalogue/calendars/calendar-files';
import type { Person } from '../people/actor';
import { calendarInForce, newestChange, readChanges, storeChange } from '../records/calendar-changes';
import type { Database } from '../records/database';
import { answeredBefore, takeIn } from '../records/inbox';
import { calendarOf } from '../records/versions';
import type { Calendar } from '../rules/calendar';
import type { Text } from '../rules/text';
import { type CalendarPreview, type LookedAt, previewCalendar, since } from './calendar-preview';
import { Problem } from './problems';
import type { RouteAnswer } from './route';
import type { Services } from './services';

export const ProposalBody = z.strictObject({
  year: CalendarYearFile.describe('One year, as the files of catalogue/calendars have it'),
});

export const AppliedBody = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('Why, for the journal'),
  previewHash: z.string().describe('Of the preview that was looked at'),
  previewedAt: z.iso
    .datetime()
    .optional()
    .describe('Its `asOf`; with it, cases that closed or came in since then do not matter'),
});
type Applied = z.infer<typeof AppliedBody>;

/** A calendar that is to follow the one in force. */
interface Following {
  readonly from: string;
  readonly calendar: Calendar;
  readonly proposal: unknown;
  readonly undoes: number | null;
}

/** The calendar in force with one year entered anew. Throws Problem `calendar-unchanged`. */
export async function proposed(db: Database, { year }: z.infer<typeof ProposalBody>): Promise<Following> {
  const inForce = await calendarInForce(db);
  const calendar = withYear(inForce, year);
  if (calendar.version === inForce.version) throw new Problem('calendar-unchanged');
  return { from: inForce.version, calendar, proposal: year, undoes: null };
}

/** The calendar before a change, which must be the newest. Throws Problem `not-found`, `calendar-change-overtaken`. */
export async function undone(db: Database, changeId: number): Promise<Following> {
  const [change] = await readChanges(db, changeId);
  if (!change?.from) throw new Problem('not-found');
  const { id, to_version } = await newestChange(db);
  if (id !== changeId) throw new Problem('calendar-change-overtaken');
  return { from: to_version, calendar: await calendarOf(db, change.from), proposal: null, undoes: changeId };
}

/** What it would move, as of `at` (ms). */
export function previewOf(
  { db, now }: Services,
  { from, calendar }: Following,
  at = now(),
): Promise<LookedAt> {
  return previewCalendar(db, from, calendar, at);
}

/**
 * What is different from the preview that was looked at; `null`: too much, or it is not known what it was. That one is
 * made again for its moment, and its hash proves that it is the same.
 */
async function sinceLooked(
  services: Services,
  following: Following,
  { previewHash, previewedAt }: Applied,
  now: LookedAt,
) {
  if (now.preview.hash === previewHash) return { closed: 0, came: 0 };
  if (previewedAt === undefined) return null;
  const looked = await previewOf(services, following, Date.parse(previewedAt));
  return looked.preview.hash === previewHash ? since(looked, now) : null;
}

/**
 * Puts a calendar into force as one journalled act, if every case that was looked at and is open moves as it was shown;
 * the running cases follow as the relay gets to them. The same key is the same act. Throws Problem
 * `calendar-preview-stale` with what has changed.
 */
export async function applyCalendar(
  services: Services,
  person: Person,
  idempotencyKey: string,
  asked: { readonly scope: string; readonly body: Applied },
  find: () => Promise<Following>,
): Promise<RouteAnswer> {
  const { db, now } = services;
  const { scope, body } = asked;
  const request = { scope, idempotencyKey, body };
  const before = await answeredBefore(db, request);
  if (before) return before;
  const following = await find();
  const looksNow = await previewOf(services, following);
  const { preview } = looksNow;
  const different = await sinceLooked(services, following, body, looksNow);
  if (different === null) throw new Problem('calendar-preview-stale', [casesChanged(preview)]);
  const { answer } = await takeIn(db, request, async (transaction) => {
    const id = await storeChange(transaction, {
      ...following,
      ...preview,
      to: following.calendar,
      at: now(),
      by: person.id,
      reason: body.reason,
      previewHash: preview.hash,
    });
    if (id === null) throw new Problem('calendar-preview-stale', [anotherInForce]);
    const { cases, ...told } = preview;
    return {
      kind: 'act',
      caseNo: null,
      message: null,
      answer: { status: 201, body: { id, ...told, since: different } },
    };
  });
  return answer;
}

const anotherInForce: { readonly pointer: string; readonly detail: Text } = {
  pointer: '/previewHash',
  detail: { zh: '现行日历已被他人改动。', en: 'Another calendar has come into force.' },
};

function casesChanged({ counts, from }: CalendarPreview): {
  readonly pointer: string;
  readonly detail: Text;
} {
  return {
    pointer: '/previewHash',
    detail: {
      zh: `与预览不同：按现行日历（${from}），现在有${counts.cases}件办件的日期会变动，其中事项${counts.items}个。可能有新收或办结的办件，或者现行日历已改动。`,
      en: `Not as previewed: from the calendar in force (${from}), dates of ${counts.cases} cases and ${counts.items} items would move now. Cases came in or went on, or another calendar has come into force.`,
    },
  };
}
