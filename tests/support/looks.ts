import type { Page } from 'playwright-core';

const sizes = [0, 2] as const;
const languages = 2;

/**
 * Checks a page as it is now in every look: both languages, light and dark, usual text and the view for older people.
 * What stands on it stays; afterwards it looks as before.
 */
export async function inEveryLook(page: Page, check: (page: Page) => Promise<void>): Promise<void> {
  const size = page.locator('.site-tools .switch-group button');
  for (let language = 0; language < languages; language += 1) {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const one of sizes) {
        await size.nth(one).evaluate((button) => button.click());
        await check(page);
      }
    }
    const before = await page.locator('html').getAttribute('lang');
    await page.locator('.site-tools > .switch[lang]').evaluate((button) => button.click());
    await page.locator(`html:not([lang="${before}"])`).waitFor();
  }
  await size.first().evaluate((button) => button.click());
}
