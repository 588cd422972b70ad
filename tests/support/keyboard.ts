import type { Locator, Page } from 'playwright-core';
import { until } from './until';

/** More keys than any page needs; ends only a test that hangs. */
const mostKeys = 250;

/** Somebody who has a keyboard and nothing else: what cannot be reached or does not show that it was, fails. */
export function keyboardOf(page: Page) {
  const isReached = (target: Locator): Promise<boolean> =>
    target.evaluate((node) => node === node.ownerDocument.activeElement);
  const isInGroup = (target: Locator): Promise<boolean> =>
    target.evaluate((node) => {
      const at = node.ownerDocument.activeElement;
      return node.type === 'radio' && at.type === 'radio' && at.name === node.name;
    });

  async function reach(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    const met: string[] = [];
    for (let keys = 0; keys < mostKeys; keys += 1) {
      if (await isReached(target)) {
        await expectSeen(page);
        return;
      }
      // Radio buttons of one name are one stop; the arrows go on within it.
      await page.keyboard.press((await isInGroup(target)) ? 'ArrowDown' : 'Tab');
      met.push(await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 60)'));
    }
    throw new Error(`Not reached with Tab: ${target.toString()}; met: ${met.slice(-30).join('\n')}`);
  }

  return {
    reach,
    /** Goes there and presses a key: Enter for links and buttons, Space for boxes and radio buttons. */
    async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
      await reach(target);
      await page.keyboard.press(key);
    },
    /** Goes there and types in place of what stands there. */
    async type(target: Locator, text: string): Promise<void> {
      await reach(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
  };
}

const markOfFocus = `(() => {
  const node = document.activeElement;
  const { outlineStyle, boxShadow } = getComputedStyle(node);
  if (outlineStyle === 'none' && boxShadow === 'none') return 'without a mark: ' + node.outerHTML;
  const { top, bottom, left, width } = node.getBoundingClientRect();
  const isInView = bottom > 0 && top < innerHeight && left + width > 0 && left < innerWidth;
  return isInView ? 'seen' : 'out of view: ' + node.outerHTML;
})()`;

/** What has the focus is marked, and in view as soon as the page has scrolled there (WCAG 2.4.7, 2.4.11). */
async function expectSeen(page: Page): Promise<void> {
  await until(
    'what has the focus is seen',
    () => page.evaluate<string>(markOfFocus),
    (seen) => seen === 'seen',
    5_000,
  );
}
