import type { Database } from '../../records/database';
import { fileCase, type FiledCase } from './filed-case';
import { workingDays } from './told-case';

/** Lives of several one things, received on one of eight days, that end in every way there is; some stay open, some are samples. */
export async function liveSomehow(db: Database, index: number): Promise<FiledCase> {
  const first = 16 + (index % 8);
  const at = (days: number) => `2026-11-${String(first + days).padStart(2, '0')}T11:00+08:00`;
  const hires = index % 5 === 0;
  const one = await fileCase(db, {
    receivedAt: at(0),
    isSample: index % 8 === 5,
    ...(hires ? { oneThing: 'employee-hiring', answers: { transferArchive: 'no', needsCard: 'no' } } : {}),
    items: (items) =>
      items.map((item) => ({
        ...item,
        promisedLimit: workingDays(2),
        statutoryLimit: item.needs.length > 0 ? null : { ...workingDays(4), maxExtensionDays: 2 },
      })),
  });
  const [item = ''] = one.casePlan.items.map(({ id }) => id);
  const of = { itemId: item, pauseId: 'p' };
  if (index % 4 === 1) {
    const pause = { procedure: 'hearing', from: at(1).slice(0, 10), plannedEnd: at(3).slice(0, 10) };
    await one.act({ kind: 'beginPause', ...of, ...pause }, at(1));
    await one.act({ kind: 'endPause', ...of, end: pause.plannedEnd }, at(3));
  }
  if (index % 7 === 2) await one.act({ kind: 'extend', itemId: item, days: 1, approvedBy: 'head' }, at(1));
  if (index % 6 === 3) await one.act({ kind: 'withdraw', scope: 'whole' }, at(2));
  if (index % 11 === 4) return one;
  const end = at(3 + (index % 5));
  await one.decide(item, end, index % 6 === 5 ? 'refused' : 'approved');
  for (const { id } of one.casePlan.items) await one.decide(id, end);
  return one;
}
