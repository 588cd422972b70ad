import { describe, expect, it } from '@jest/globals';
import type { LoggedEvent } from './api';
import { eventText } from './event-words';

const names = (itemId: string) => ({
  name: { zh: `事项${itemId}`, en: `item ${itemId}` },
  department: { zh: '人社局', en: 'the bureau' },
});
const at = '2026-11-23T08:00:00.000Z';

describe('the log in words', () => {
  it('tells a refusal and what it ends', () => {
    const refused = { type: 'itemDecided', itemId: 'A', outcome: 'refused', serial: 'S1', answerId: '1', at };
    expect(eventText(refused as LoggedEvent, names).zh).toBe('人社局对“事项A”不予办理，流水号S1');
    const ended = { type: 'itemEnded', itemId: 'B', becauseOf: 'A', at };
    expect(eventText(ended as LoggedEvent, names).en).toBe('“item B” ends with “item A”');
  });

  it('says that a date is provisional', () => {
    const dates = {
      promised: { due: '2027-01-05', provisional: true, waitingFor: 'A' },
      statutory: null,
    };
    const set = { type: 'datesSet', dates, calendarVersion: 'v', at };
    expect(eventText(set as LoggedEvent, names)).toEqual({
      zh: '承诺最迟2027-01-05办结（暂定），由“事项A”决定',
      en: 'Promised by 2027-01-05 (provisional), decided by “item A”',
    });
  });

  it('keeps the name of what only a newer server knows', () => {
    expect(eventText({ type: 'hearingHeld', at } as unknown as LoggedEvent, names).en).toBe('hearingHeld');
  });
});
