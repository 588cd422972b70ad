import { describe, expect, it } from '@jest/globals';
import { eventText } from './event-words';
import type { Names } from './names';
import type { LoggedEvent } from './words';

const names: Names = {
  item: (itemId) => ({
    name: { zh: `事项${itemId}`, en: `item ${itemId}` },
    department: { zh: '人社局', en: 'the bureau' },
  }),
  procedure: () => ({ zh: '听证', en: 'Hearing' }),
};
const at = '2026-11-23T08:00:00.000Z';
const calendarVersion = 'v';

describe('the log in words', () => {
  it('tells a refusal and what it ends', () => {
    const event: LoggedEvent = {
      type: 'itemDecided',
      itemId: 'A',
      outcome: 'refused',
      serial: 'S1',
      answerId: '1',
      at,
    };
    expect(eventText(event, names).zh).toBe('人社局对“事项A”不予办理，流水号S1');
    const ended: LoggedEvent = { type: 'itemEnded', itemId: 'B', becauseOf: 'A', at };
    expect(eventText(ended, names).en).toBe('“item B” ends with “item A”');
  });

  it('says that a date is provisional', () => {
    const promised = { due: '2027-01-05', provisional: true, waitingFor: 'A' };
    const dates = { promised, statutory: null };
    expect(eventText({ type: 'datesSet', dates, calendarVersion, at }, names)).toEqual({
      zh: '承诺最迟2027-01-05办结（暂定），由“事项A”决定',
      en: 'Promised by 2027-01-05 (provisional), decided by “item A”',
    });
  });

  it('says which procedure stops a clock, and until when it is planned', () => {
    const pause = { id: 'p', procedure: 'hearing', from: '2026-11-24', plannedEnd: '2026-12-01' };
    expect(eventText({ type: 'pauseBegan', itemId: 'A', pause, at }, names).zh).toBe(
      '“事项A”进入特别程序“听证”，2026-11-24起不计时，计划2026-12-01恢复',
    );
  });
});
