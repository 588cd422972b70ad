import { type Answers, holds } from '../catalogue/condition';
import type { Plan } from '../catalogue/plan';
import type { OneThing } from '../catalogue/schema/one-thing';
import type { Actor } from '../people/actor';
import type { Text } from '../rules/text';
import type { Services } from './services';

/** What a source says about a person, to be confirmed or corrected. */
export interface SharedValue {
  readonly value: unknown;
  readonly source: { readonly name: Text; readonly keeper: Text };
}

/**
 * What shared data 数据共享 pre-fills of this form: field → value and source. Nothing unless the person who has signed
 * in is whom the form is about. The fictional people bring theirs; where a city's sources plug in is here.
 */
export function sharedDataFor(
  { signIn }: Pick<Services, 'signIn'>,
  oneThing: OneThing,
  { form, answers }: Pick<Plan, 'form'> & { readonly answers: Answers },
  actor: Actor,
): Record<string, SharedValue> {
  if (actor.kind === 'anonymous' || !oneThing.ownData || !holds(oneThing.ownData, answers)) return {};
  const known = signIn.people?.get(actor.id)?.shared ?? {};
  return Object.fromEntries(
    form.flatMap(({ key, sharing }) => {
      const source = oneThing.sharing.find(({ id }) => id === sharing);
      if (!source || known[key] === undefined) return [];
      return [[key, { value: known[key], source: { name: source.name, keeper: source.keeper } }] as const];
    }),
  );
}
