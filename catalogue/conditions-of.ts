import type { Path } from './faults';
import type { Condition } from './schema/condition';
import type { OneThing } from './schema/one-thing';

/** A condition with its place in the one thing. */
export interface PlacedCondition {
  readonly condition: Condition;
  readonly at: Path;
}

/** Every condition of a one thing. */
export function conditionsOf(oneThing: OneThing): PlacedCondition[] {
  const { steps, materials, trips } = oneThing.baselines.after;
  const lists: readonly (readonly [Path, readonly { readonly when?: Condition | undefined }[]])[] = [
    [['questions'], oneThing.questions],
    [['situations'], oneThing.situations],
    [['items'], oneThing.items],
    [['fields'], oneThing.fields],
    [['materials'], oneThing.materials],
    [['baselines', 'after', 'steps'], steps],
    [['baselines', 'after', 'materials'], materials],
    [['baselines', 'after', 'trips'], trips],
  ];
  return [
    ...(oneThing.ownData ? [{ condition: oneThing.ownData, at: ['ownData'] }] : []),
    ...lists.flatMap(([at, parts]) =>
      parts.flatMap(({ when }, index) => (when ? [{ condition: when, at: [...at, index, 'when'] }] : [])),
    ),
    ...oneThing.letters.flatMap(({ chosenWhen, verification }, index) => [
      { condition: chosenWhen, at: ['letters', index, 'chosenWhen'] },
      ...(verification.class === 'sampled' && verification.riskyWhen
        ? [{ condition: verification.riskyWhen, at: ['letters', index, 'verification', 'riskyWhen'] }]
        : []),
    ]),
  ];
}
