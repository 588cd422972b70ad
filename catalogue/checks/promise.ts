import type { Finding } from '../faults';
import type { StatutoryLimit } from '../schema/basics';
import type { OneThing } from '../schema/one-thing';

/**
 * Days of the law that a promise of `workingDays` can take. In calendar days each begun five working days span one
 * weekend; longer holidays are left to the calendar.
 */
function daysTaken(workingDays: number, unit: StatutoryLimit['unit']): number {
  return unit === 'workingDay' ? workingDays : workingDays + 2 * Math.ceil(workingDays / 5);
}

/** A promise may be shorter than the law, never longer. Extensions are exceptions and do not count. */
export function checkPromise({ items }: OneThing): Finding[] {
  return items.flatMap(({ id, statutoryLimit: law, promisedLimit: { days } }, index): Finding[] => {
    if (law === null || daysTaken(days, law.unit) <= law.days) return [];
    const unit = law.unit === 'workingDay' ? { zh: '工作日', en: 'working' } : { zh: '日', en: 'calendar' };
    return [
      {
        at: ['items', index, 'promisedLimit', 'days'],
        code: 'promise-above-the-law',
        problem: {
          zh: `“${id}”承诺${days}个工作日，超过法定的${law.days}${unit.zh}（${law.source.ref}）。`,
          en: `“${id}” promises ${days} working days; the law allows ${law.days} ${unit.en} days (${law.source.ref}).`,
        },
        remedy: {
          zh: '请缩短承诺时限，或核对法定时限。',
          en: 'Shorten the promise, or check the statutory limit.',
        },
      },
    ];
  });
}
