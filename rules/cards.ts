import type { Light } from './case/light';

/** A card 黄牌 / 红牌: the act of a person, because of a light. */
export type CardColour = 'yellow' | 'red';

/** Where a card stands. `issued`: nobody has appealed · `upheld` and `cancelled`: the appeal was decided. */
export const cardStates = ['issued', 'appealed', 'upheld', 'cancelled'] as const;
export type CardState = (typeof cardStates)[number];

/** What is done to a card: the department appeals 申诉, a manager decides 复核. */
export const cardActs = ['appeal', 'uphold', 'cancel'] as const;
export type CardAct = (typeof cardActs)[number];

/** What follows from an act; an act that is not named is not possible. */
const nextStates: Readonly<Record<CardState, Readonly<Partial<Record<CardAct, CardState>>>>> = {
  issued: { appeal: 'appealed' },
  appealed: { uphold: 'upheld', cancel: 'cancelled' },
  upheld: {},
  cancelled: {},
};

/** The state after the act; `null`: the act is not possible in this state. */
export function afterAct(state: CardState, act: CardAct): CardState | null {
  return nextStates[state][act] ?? null;
}

/** An appeal is decided by another person than the one who showed the card; the department appeals, whoever showed it. */
export function mayDo(
  act: CardAct,
  { shownBy, by }: { readonly shownBy: string; readonly by: string },
): boolean {
  return act === 'appeal' || shownBy !== by;
}

/** Lights that a card of a colour may rest on: a light is a fact, and no card stands without one. */
const grounds: Readonly<Record<CardColour, readonly Light[]>> = {
  yellow: ['yellow', 'red'],
  red: ['red'],
};

/** Whether a light that is, or was, so is ground for the card. */
export function isGround(colour: CardColour, light: Light): boolean {
  return grounds[colour].includes(light);
}
