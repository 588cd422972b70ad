import fc from 'fast-check';
import type { CasePlan, ExtensibleLimit, PlannedItem } from '../../../rules/case/case-plan';
import { anyItems } from '../any-case';
import { workingDays } from '../told-case';

/** Special procedures, by the limits they stop. */
export const procedures = {
  hearing: ['promised', 'statutory'],
  publicNotice: ['promised'],
  inquiry: ['statutory'],
} as const;

export const letterOf = (itemId: string): string => `letter-${itemId}`;
export const paperOf = (itemId: string): string => `materials/${itemId}`;

/** What an item may have beside order and limits. */
const more = fc.record({
  ifLate: fc.constantFrom('wait' as const, 'goOn' as const),
  ifRevoked: fc.constantFrom('undo' as const, 'keep' as const),
  maxExtensionDays: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  usualDays: fc.option(fc.double({ min: 0, max: 12, noNaN: true }), { nil: undefined }),
  isAssisted: fc.constantFrom(false, false, true),
  isCommitted: fc.boolean(),
  withoutIt: fc.integer({ min: 0, max: 12 }),
  mayFollow: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 }) },
  ),
});
type More = typeof more extends fc.Arbitrary<infer Told> ? Told : never;

function itemOf(item: PlannedItem, told: More): PlannedItem {
  const { ifLate, ifRevoked, usualDays, isAssisted, isCommitted, maxExtensionDays } = told;
  const statutoryLimit: ExtensibleLimit | null =
    item.statutoryLimit && maxExtensionDays !== undefined
      ? { ...item.statutoryLimit, maxExtensionDays, extensionApprover: 'head' }
      : item.statutoryLimit;
  return {
    ...item,
    statutoryLimit,
    needs: item.needs.map((need) => ({ ...need, ifLate, ifRevoked })),
    ...(usualDays === undefined ? {} : { usualDays }),
    ...(isAssisted ? { assisted: true } : {}),
    ...(isCommitted
      ? {
          commitment: {
            letter: letterOf(item.id),
            papers: [paperOf(item.id)],
            withoutIt: workingDays(told.withoutIt),
          },
        }
      : {}),
  };
}

/** Any plan: up to seven items with everything that a plan can say of them. */
export const anyPlan: fc.Arbitrary<CasePlan> = anyItems.chain((items) =>
  fc
    .record({
      completeness: fc.constantFrom('complete', 'complete', 'incomplete' as const),
      items: fc.constant(items),
      more: fc.tuple(...items.map(() => more)),
      deskDays: fc.integer({ min: 0, max: 3 }),
      thresholds: fc.record({
        warningShare: fc.constantFrom(0, 0.3, 0.5),
        warningDays: fc.integer({ min: 1, max: 3 }),
        redAfterDays: fc.integer({ min: 0, max: 3 }),
      }),
    })
    .map(({ completeness, items: planned, more: told, deskDays, thresholds }): CasePlan => ({
      completeness,
      items: planned.map((item, index) => {
        const { [index]: one } = told;
        return one ? itemOf(item, one) : item;
      }),
      acceptanceLimit: workingDays(5),
      correctionLimit: workingDays(15),
      deskLimit: workingDays(deskDays),
      stops: procedures,
      lights: thresholds,
      mayFollow: planned.flatMap(({ id }, index) => {
        const days = told[index]?.mayFollow;
        return days === undefined
          ? []
          : [{ target: `materials/gap-${id}`, neededBy: [id], limit: workingDays(days) }];
      }),
    })),
);
