/**
 * How a limit stands 电子监察: `green` · `warning` 预警: little is left · `yellow` 黄灯: the promise has passed · `red`
 * 红灯: the law's limit has passed, or the term after the promise. A light is a fact; a card is an act of a person.
 */
export const lights = ['green', 'warning', 'yellow', 'red'] as const;
export type Light = (typeof lights)[number];

/** When lights turn; a region's own numbers, with their source in the catalogue. */
export interface LightThresholds {
  /** `warning` when no more than this share of the limit is left. */
  readonly warningShare: number;
  /** `warning` when no more than so many days are left, however short the limit. */
  readonly warningDays: number;
  /** `red` so many working days after the promise has passed, if no law's limit has passed before. */
  readonly redAfterDays: number;
}

/** Whether the first light is worse than the second. */
export function isWorse(one: Light, other: Light): boolean {
  return lights.indexOf(one) > lights.indexOf(other);
}
