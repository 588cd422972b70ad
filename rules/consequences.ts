import { reachedFrom, type GraphItem, type Need } from './graph';

/** How an item can go wrong: closed without success, revoked after its approval, or not closed in its promised time. */
export const setbacks = ['refused', 'withdrawn', 'revoked', 'late'] as const;
export type Setback = (typeof setbacks)[number];

/**
 * What a setback of one item means for another. `undone`: an approval is revoked too, an item still open ends ·
 * `waits`: until the late item has closed, however late · `goesOn`: as if nothing had happened.
 */
export type Consequence = 'goesOn' | 'ends' | 'undone' | 'waits';

interface SetbackRule {
  readonly effect: Exclude<Consequence, 'goesOn'>;
  /** Whether the setback reaches the item that has this need. */
  readonly strikes: (need: Need) => boolean;
  /** Whether it goes on from an item it struck to the next that needs that one. */
  readonly passesOn: (need: Need) => boolean;
}

const endsIfWithdrawn = (need: Need): boolean => need.ifWithdrawn === 'end';
const isUndone = ({ ifRefused, ifRevoked }: Need): boolean =>
  (ifRevoked ?? (ifRefused === 'end' ? 'undo' : 'keep')) === 'undo';

const rules = {
  // An item that ends was never decided: for those that need it in turn it counts as withdrawn.
  refused: { effect: 'ends', strikes: (need) => need.ifRefused === 'end', passesOn: endsIfWithdrawn },
  withdrawn: { effect: 'ends', strikes: endsIfWithdrawn, passesOn: endsIfWithdrawn },
  // Undone is undone, whether it had been approved or was still open: for the next it counts as revoked.
  revoked: { effect: 'undone', strikes: isUndone, passesOn: isUndone },
  // An item that waits has not begun, so it is not late itself: whoever needs it waits with it.
  late: { effect: 'waits', strikes: waitsWhenLate, passesOn: () => true },
} as const satisfies Record<Setback, SetbackRule>;

/** Whether the need holds its item back even after the needed one has passed its promised time. */
export function waitsWhenLate({ ifLate }: Need): boolean {
  return (ifLate ?? 'wait') === 'wait';
}

/**
 * What the setback of one item does to each of the others: the one source of both the sentence that a person
 * reads before signing and of what the engine does. Setbacks compose: what an item struck by one passes on is in
 * the answer already, so asking again for it adds nothing.
 */
export function consequences(
  items: readonly GraphItem[],
  itemId: string,
  outcome: Setback,
): Record<string, Consequence> {
  const { effect, strikes, passesOn } = rules[outcome];
  const struck = new Set(
    reachedFrom(items, itemId, (need) => (need.item === itemId ? strikes(need) : passesOn(need))),
  );
  return Object.fromEntries(
    items.flatMap(({ id }) => (id === itemId ? [] : [[id, struck.has(id) ? effect : 'goesOn'] as const])),
  );
}
