import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyGraph, end } from '../tests/support/any-graph';
import { findCycle, longestPath, stagesOf, type GraphItem } from './graph';

const six: GraphItem[] = [
  { id: 'registration', needs: [] },
  { id: 'certificate', needs: [end('registration')] },
  { id: 'insurance', needs: [{ item: 'registration', ifRefused: 'goOn', ifWithdrawn: 'end' }] },
  { id: 'statusChange', needs: [end('registration')] },
  { id: 'hardship', needs: [end('certificate')] },
  { id: 'loan', needs: [{ item: 'certificate', ifRefused: 'end', ifWithdrawn: 'goOn' }] },
];

describe('stages', () => {
  it('puts each item into the earliest stage its needs allow', () => {
    expect(stagesOf(six)).toEqual([
      ['registration'],
      ['certificate', 'insurance', 'statusChange'],
      ['hardship', 'loan'],
    ]);
  });

  it('takes the need of an item outside the list as met', () => {
    expect(stagesOf(six.filter((item) => item.id !== 'registration'))).toEqual([
      ['certificate', 'insurance', 'statusChange'],
      ['hardship', 'loan'],
    ]);
  });

  it('names the circle', () => {
    const circle: GraphItem[] = [
      { id: 'a', needs: [] },
      { id: 'b', needs: [end('a'), end('d')] },
      { id: 'c', needs: [end('b')] },
      { id: 'd', needs: [end('c')] },
    ];
    expect(findCycle(circle)).toEqual(['b', 'd', 'c', 'b']);
    expect(() => stagesOf(circle)).toThrow('b → d → c → b');
    expect(findCycle([{ id: 'a', needs: [end('a')] }])).toEqual(['a', 'a']);
    expect(findCycle(six)).toBeNull();
  });
});

describe('the longest path', () => {
  it('follows the heaviest chain and, of equal ones, the first', () => {
    const days: Record<string, number> = { insurance: 1, hardship: 3, loan: 7 };
    expect(longestPath(six, (item) => days[item.id] ?? 0)).toEqual({
      path: ['registration', 'certificate', 'loan'],
      total: 7,
    });
    expect(longestPath(six, () => 0)).toEqual({ path: ['registration'], total: 0 });
    expect(longestPath([], () => 1)).toEqual({ path: [], total: 0 });
  });
});

const weights = fc.array(fc.nat({ max: 30 }), { minLength: 9, maxLength: 9 });
const weightIn = (days: number[]) => (item: GraphItem) => days[Number(item.id.slice(1))] ?? 0;

describe('any graph without a circle', () => {
  it('keeps every need in an earlier stage and loses no item', () => {
    fc.assert(
      fc.property(anyGraph, (items) => {
        const stages = stagesOf(items);
        const stageOf = new Map(stages.flatMap((stage, index) => stage.map((id) => [id, index] as const)));
        expect(stageOf.size).toBe(items.length);
        for (const item of items) {
          const earliest = Math.max(-1, ...item.needs.map((need) => stageOf.get(need.item) ?? -1)) + 1;
          expect(stageOf.get(item.id)).toBe(earliest);
        }
      }),
    );
  });

  it('agrees with trying every chain', () => {
    fc.assert(
      fc.property(anyGraph, weights, (items, days) => {
        const weight = weightIn(days);
        const byId = new Map(items.map((item) => [item.id, item]));
        const heaviestTo = (item: GraphItem): number =>
          weight(item) +
          Math.max(
            0,
            ...item.needs.map((need) => {
              const other = byId.get(need.item);
              return other ? heaviestTo(other) : 0;
            }),
          );
        const { path, total } = longestPath(items, weight);
        expect(total).toBe(Math.max(...items.map(heaviestTo)));
        expect(path.map((id) => weight(byId.get(id) ?? { id, needs: [] })).reduce((a, b) => a + b, 0)).toBe(
          total,
        );
        for (const [index, id] of path.slice(1).entries()) {
          expect(byId.get(id)?.needs.map((need) => need.item)).toContain(path[index]);
        }
      }),
    );
  });
});
