import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyGraph, end } from '../tests/support/any-graph';
import { consequences, setbacks, type Setback } from './consequences';
import { dependentsOf, type GraphItem } from './graph';

const six: GraphItem[] = [
  { id: 'registration', needs: [] },
  { id: 'certificate', needs: [end('registration')] },
  {
    id: 'insurance',
    needs: [{ item: 'registration', ifRefused: 'goOn', ifWithdrawn: 'end', ifLate: 'goOn' }],
  },
  { id: 'statusChange', needs: [{ ...end('registration'), ifRevoked: 'keep' }] },
  { id: 'hardship', needs: [end('certificate')] },
  { id: 'loan', needs: [{ item: 'certificate', ifRefused: 'end', ifWithdrawn: 'goOn' }] },
];

/** Names of the items that the setback strikes, in the order of the list. */
function struck(items: readonly GraphItem[], id: string, outcome: Setback): string[] {
  const fate = consequences(items, id, outcome);
  return Object.keys(fate).filter((other) => fate[other] !== 'goesOn');
}

describe('what a setback does to the others', () => {
  it.each([
    ['registration', 'refused', ['certificate', 'statusChange', 'hardship'], 'ends'],
    ['registration', 'withdrawn', ['certificate', 'insurance', 'statusChange', 'hardship'], 'ends'],
    ['registration', 'revoked', ['certificate', 'hardship', 'loan'], 'undone'],
    ['registration', 'late', ['certificate', 'statusChange', 'hardship', 'loan'], 'waits'],
    ['certificate', 'refused', ['hardship', 'loan'], 'ends'],
    ['certificate', 'withdrawn', ['hardship'], 'ends'],
    ['certificate', 'revoked', ['hardship', 'loan'], 'undone'],
    ['certificate', 'late', ['hardship', 'loan'], 'waits'],
    ['hardship', 'refused', [], 'ends'],
  ] as const)('%s %s: of the others %j, each %s', (id, outcome, expected, effect) => {
    const fate = consequences(six, id, outcome);
    expect(Object.keys(fate)).toEqual(six.map((item) => item.id).filter((other) => other !== id));
    expect(struck(six, id, outcome)).toEqual(expected);
    for (const other of expected) expect(fate[other]).toBe(effect);
  });

  it('takes a need that does not say so as written before it could: undone if it ends when refused, and waits', () => {
    const [a, b] = [
      { id: 'a', needs: [] },
      { id: 'b', needs: [{ item: 'a', ifRefused: 'goOn', ifWithdrawn: 'end' } as const] },
    ];
    expect(consequences([a, b], 'a', 'revoked')).toEqual({ b: 'goesOn' });
    expect(consequences([a, { id: 'b', needs: [end('a')] }], 'a', 'revoked')).toEqual({ b: 'undone' });
    expect(consequences([a, b], 'a', 'late')).toEqual({ b: 'waits' });
  });

  it('lets an item wait with the one it needs, even if it would not wait for that one once that is late itself', () => {
    const chain: GraphItem[] = [
      { id: 'a', needs: [] },
      { id: 'b', needs: [end('a')] },
      { id: 'c', needs: [{ ...end('b'), ifLate: 'goOn' }] },
    ];
    expect(consequences(chain, 'a', 'late')).toEqual({ b: 'waits', c: 'waits' });
    expect(consequences(chain, 'b', 'late')).toEqual({ a: 'goesOn', c: 'goesOn' });
  });
});

describe('any graph without a circle', () => {
  /** As what an item counts, once struck, for those that need it. */
  const passedOn = { refused: 'withdrawn', withdrawn: 'withdrawn', revoked: 'revoked' } as const;

  it('strikes only dependents; a harsher need never saves anyone; setbacks compose', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(...setbacks), (items, outcome) => {
        const harsher = items.map((item) => ({ ...item, needs: item.needs.map((need) => end(need.item)) }));
        for (const { id } of items) {
          const others = struck(items, id, outcome);
          expect(dependentsOf(items, id)).toEqual(expect.arrayContaining(others));
          expect(struck(harsher, id, outcome)).toEqual(dependentsOf(items, id));
          if (outcome === 'late') continue;
          for (const other of others) {
            const further = struck(items, other, passedOn[outcome]).filter((third) => third !== id);
            expect(others).toEqual(expect.arrayContaining(further));
          }
        }
      }),
    );
  });

  it('lets go on when an item is late exactly what could start with that one need met', () => {
    fc.assert(
      fc.property(anyGraph, (items) => {
        for (const { id } of items) {
          const waiting = new Set(struck(items, id, 'late'));
          for (const item of items.filter((one) => one.id !== id)) {
            const held = item.needs.some(
              (need) => waiting.has(need.item) || (need.item === id && need.ifLate !== 'goOn'),
            );
            expect([item.id, waiting.has(item.id)]).toEqual([item.id, held]);
          }
        }
      }),
    );
  });
});
