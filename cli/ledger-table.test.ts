import { describe, expect, it } from '@jest/globals';
import { foldUncounted, ledgerTable, type LedgerRow } from './ledger-table';
import { voiceOf } from './voice';

const day = (date: string, counted: boolean, running: number, why: string): LedgerRow => ({
  date,
  counted,
  running,
  reason: { zh: why, en: why },
});

const days = [
  day('2026-02-13', false, 0, '收件'),
  day('2026-02-14', true, 1, '上班'),
  day('2026-02-15', false, 1, '春节'),
  day('2026-02-16', false, 1, '春节'),
  day('2026-02-17', false, 1, '周末'),
  day('2026-02-18', true, 2, '工作日'),
  day('2026-02-19', true, 3, '工作日'),
];

describe('the date ledger', () => {
  it('folds only neighbouring days that do not count for the same reason', () => {
    expect(foldUncounted(days).map(({ first, last }) => [first.date.slice(8), last.date.slice(8)])).toEqual([
      ['13', '13'],
      ['14', '14'],
      ['15', '16'],
      ['17', '17'],
      ['18', '18'],
      ['19', '19'],
    ]);
  });

  it('is a table with weekday, verdict, running count and reason', () => {
    expect(ledgerTable(days, voiceOf('zh'))).toEqual([
      '日期                     星期         计入  累计  原因',
      '───────────────────────  ───────────  ────  ────  ──────',
      '2026-02-13               周五         不计        收件',
      '2026-02-14               周六         计入     1  上班',
      '2026-02-15 – 2026-02-16  周日 – 周一  不计        春节',
      '2026-02-17               周二         不计        周末',
      '2026-02-18               周三         计入     2  工作日',
      '2026-02-19               周四         计入     3  工作日',
    ]);
  });
});
