import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  consequences,
  dependentsOf,
  findCycle,
  longestPath,
  stagesOf,
  type Effect,
  type GraphItem,
  type Need,
} from './graph';

const end = (item: string): Need => ({ item, ifRefused: 'end', ifWithdrawn: 'end' });
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

describe('consequences', () => {
  it('ends what cannot go on, lets the rest go on', () => {
    expect(consequences(six, 'registration', 'refused')).toEqual({
      certificate: 'ends',
      insurance: 'goesOn',
      statusChange: 'ends',
      hardship: 'ends',
      loan: 'goesOn',
    });
    expect(consequences(six, 'registration', 'withdrawn')).toMatchObject({ insurance: 'ends' });
    expect(consequences(six, 'hardship', 'refused')).toEqual({
      registration: 'goesOn',
      certificate: 'goesOn',
      insurance: 'goesOn',
      statusChange: 'goesOn',
      loan: 'goesOn',
    });
  });

  it('treats an item that ended without a decision as withdrawn', () => {
    expect(consequences(six, 'certificate', 'refused')).toMatchObject({ loan: 'ends' });
    expect(consequences(six, 'certificate', 'withdrawn')).toMatchObject({ loan: 'goesOn' });
  });
});

const effect = fc.constantFrom<Effect>('end', 'goOn');
/** Graphs without circles: an item needs only items made before it; then the list is shuffled. */
const acyclic = fc
  .integer({ min: 1, max: 9 })
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: size }, (_, index) =>
        fc
          .uniqueArray(
            fc.record({
              item: fc.nat({ max: Math.max(0, index - 1) }),
              ifRefused: effect,
              ifWithdrawn: effect,
            }),
            { selector: (need) => need.item, maxLength: index },
          )
          .map((needs): GraphItem => ({
            id: `i${index}`,
            needs: needs.map((need) => ({ ...need, item: `i${need.item}` })),
          })),
      ),
    ),
  )
  .chain((items) => fc.shuffledSubarray(items, { minLength: items.length }));
const weights = fc.array(fc.nat({ max: 30 }), { minLength: 9, maxLength: 9 });
const weightIn = (days: number[]) => (item: GraphItem) => days[Number(item.id.slice(1))] ?? 0;

describe('any graph without a circle', () => {
  it('keeps every need in an earlier stage and loses no item', () => {
    fc.assert(
      fc.property(acyclic, (items) => {
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
      fc.property(acyclic, weights, (items, days) => {
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

  it('ends only dependents; a harsher need never saves anyone; setbacks compose', () => {
    fc.assert(
      fc.property(acyclic, fc.constantFrom('refused' as const, 'withdrawn' as const), (items, outcome) => {
        const harsher = items.map((item) => ({ ...item, needs: item.needs.map((need) => end(need.item)) }));
        for (const { id } of items) {
          const fate = consequences(items, id, outcome);
          const ended = Object.keys(fate).filter((other) => fate[other] === 'ends');
          expect(Object.keys(fate)).toHaveLength(items.length - 1);
          expect(dependentsOf(items, id)).toEqual(expect.arrayContaining(ended));
          const worst = consequences(harsher, id, outcome);
          expect(Object.keys(worst).filter((other) => worst[other] === 'ends')).toEqual(
            dependentsOf(items, id),
          );
          for (const other of ended) {
            const further = consequences(items, other, 'withdrawn');
            for (const [third, what] of Object.entries(further)) {
              if (what === 'ends' && third !== id) expect(fate[third]).toBe('ends');
            }
          }
        }
      }),
    );
  });
});
