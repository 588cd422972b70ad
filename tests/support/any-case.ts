import fc from 'fast-check';
import type { PlannedItem } from '../../rules/case/case-plan';
import type { Limit } from '../../rules/limit';

const limit = (max: number): fc.Arbitrary<Limit> =>
  fc.record({
    days: fc.nat({ max }),
    unit: fc.constantFrom<Limit['unit']>('workingDay', 'workingDay', 'calendarDay'),
  });
const effect = fc.constantFrom('end' as const, 'goOn' as const);

/** Up to seven items without a circle, in any order of the list, with any needs, effects and limits. */
export const anyItems: fc.Arbitrary<PlannedItem[]> = fc
  .integer({ min: 1, max: 7 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc
          .record({
            needs: fc.uniqueArray(
              fc.record({
                item: fc.nat({ max: Math.max(0, index - 1) }).map((other) => `i${other}`),
                ifRefused: effect,
                ifWithdrawn: effect,
              }),
              { selector: (need) => need.item, maxLength: Math.min(index, 3) },
            ),
            promisedLimit: limit(8),
            statutoryLimit: fc.option(limit(20)),
          })
          .map((told): PlannedItem => ({ id: `i${index}`, department: 'employment', ...told })),
      ),
    ),
  )
  .chain((items) => fc.shuffledSubarray(items, { minLength: items.length }));
