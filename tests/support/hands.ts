import type { Locator, Page } from 'playwright-core';
import { keyboardOf } from './keyboard';

/** What a person works a page with. */
export interface Hands {
  /** Follows a link or presses a button. */
  press(target: Locator): Promise<void>;
  /** Ticks a box or takes a choice. */
  choose(target: Locator): Promise<void>;
  /** Types in place of what stands there. */
  type(target: Locator, text: string): Promise<void>;
}

export type WayToWork = keyof typeof handsBy;

/** A mouse or a finger; or a keyboard and nothing else. */
export const handsBy = {
  pointer: (): Hands => ({
    press: (target) => target.click(),
    choose: (target) => target.check(),
    type: (target, text) => target.fill(text),
  }),
  keyboard: (page: Page): Hands => {
    const keyboard = keyboardOf(page);
    return {
      press: (target) => keyboard.press(target),
      choose: (target) => keyboard.press(target, 'Space'),
      type: (target, text) => keyboard.type(target, text),
    };
  },
} as const;
