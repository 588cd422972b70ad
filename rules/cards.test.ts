import { describe, expect, it } from '@jest/globals';
import { afterAct, type CardAct, cardActs, type CardState, cardStates, isGround, mayDo } from './cards';
import { lights } from './case/light';

describe('a card', () => {
  const possible: readonly (readonly [CardState, CardAct, CardState])[] = [
    ['issued', 'appeal', 'appealed'],
    ['appealed', 'uphold', 'upheld'],
    ['appealed', 'cancel', 'cancelled'],
  ];
  const everything = cardStates.flatMap((state) => cardActs.map((act) => [state, act] as const));

  it.each(everything)('that is %s: %s', (state, act) => {
    const expected = possible.find(([from, by]) => from === state && by === act);
    expect(afterAct(state, act)).toBe(expected?.[2] ?? null);
  });

  it('is judged by another than who showed it, and appealed against by whoever speaks for the department', () => {
    const byThemselves = cardActs.filter((act) => mayDo(act, { shownBy: 'one', by: 'one' }));
    const byAnother = cardActs.filter((act) => mayDo(act, { shownBy: 'one', by: 'another' }));
    expect([byThemselves, byAnother]).toEqual([['appeal'], cardActs]);
  });

  it('rests on a light of its colour or a worse one', () => {
    expect(lights.filter((light) => isGround('yellow', light))).toEqual(['yellow', 'red']);
    expect(lights.filter((light) => isGround('red', light))).toEqual(['red']);
  });
});
