import { describe, expect, it } from '@jest/globals';
import { Behaviour } from './behaviour';
import { createFaults } from './faults';

const always = () => true;
const kindsOver = (behaviour: object, keys: string[]) => {
  const draw = createFaults(Behaviour.parse(behaviour));
  return keys.map((key) => draw({ key, caseNo: key, itemId: 'tax' }, always)?.kind);
};

describe('faults', () => {
  it('strike so many times, then no more', () => {
    const faults = [
      { kind: 'fail', times: 2 },
      { kind: 'hang', times: 1 },
    ];
    expect(kindsOver({ faults }, ['a', 'b', 'c', 'd'])).toEqual(['fail', 'fail', 'hang', undefined]);
  });

  it('strike only what they are meant for', () => {
    const faults = [
      { kind: 'fail', match: { caseNo: 'b' } },
      { kind: 'slow', match: { itemId: 'other' } },
    ];
    expect(kindsOver({ faults }, ['a', 'b', 'c'])).toEqual([undefined, 'fail', undefined]);
  });

  it('strike with their probability, by seed and request and not by order', () => {
    const keys = Array.from({ length: 2000 }, (_none, index) => `case-${index}`);
    const behaviour = { faults: [{ kind: 'fail', probability: 0.3 }], seed: 7 };
    const struck = (order: string[], seed: number) => {
      const kinds = kindsOver({ ...behaviour, seed }, order);
      return order.filter((_key, index) => kinds[index] === 'fail').sort();
    };
    const inOrder = struck(keys, 7);
    expect(inOrder.length).toBeGreaterThan(500);
    expect(inOrder.length).toBeLessThan(700);
    expect(struck([...keys].reverse(), 7)).toEqual(inOrder);
    expect(struck(keys, 8)).not.toEqual(inOrder);
  });

  it('draw anew at each attempt', () => {
    const kinds = kindsOver({ faults: [{ kind: 'fail', probability: 0.5 }] }, Array<string>(40).fill('a'));
    expect(new Set(kinds)).toEqual(new Set(['fail', undefined]));
  });

  it('keep a strike for later when it is not eligible', () => {
    const draw = createFaults(Behaviour.parse({ faults: [{ kind: 'down', times: 1 }] }));
    expect(draw({ key: 'a' }, () => false)).toBeUndefined();
    expect(draw({ key: 'a' }, always)?.kind).toBe('down');
  });
});
