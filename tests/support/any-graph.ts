import fc from 'fast-check';
import type { Effect, GraphItem, Need } from '../../rules/graph';

/** A need whose setback ends the item; what it does not say follows from that. */
export const end = (item: string): Need => ({ item, ifRefused: 'end', ifWithdrawn: 'end' });

const effect = fc.constantFrom<Effect>('end', 'goOn');

/** Up to nine items without a circle: an item needs only items made before it; then the list is shuffled. */
export const anyGraph: fc.Arbitrary<GraphItem[]> = fc
  .integer({ min: 1, max: 9 })
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: size }, (_, index) =>
        fc
          .uniqueArray(
            fc.record(
              {
                item: fc.nat({ max: Math.max(0, index - 1) }).map((other) => `i${other}`),
                ifRefused: effect,
                ifWithdrawn: effect,
                ifRevoked: fc.constantFrom('undo' as const, 'keep' as const),
                ifLate: fc.constantFrom('wait' as const, 'goOn' as const),
              },
              { requiredKeys: ['item', 'ifRefused', 'ifWithdrawn'] },
            ),
            { selector: (need) => need.item, maxLength: index },
          )
          .map((needs): GraphItem => ({ id: `i${index}`, needs })),
      ),
    ),
  )
  .chain((items) => fc.shuffledSubarray(items, { minLength: items.length }));
