import type { Page } from 'playwright-core';

const languages = 2;

/**
 * Checks a page as it is now in every look: both languages, light and dark, and where its face has a switch for it, usual
 * text and the view for older people. What stands on it stays; afterwards it looks as before.
 */
export async function inEveryLook(page: Page, check: (page: Page) => Promise<void>): Promise<void> {
  const switches = page.locator('.site-tools .switch-group button');
  const hasSizes = (await switches.count()) > 0;
  const [usual, elder] = [switches.first(), switches.last()];
  const press = async (size: typeof usual) => {
    if (hasSizes) await size.evaluate((button) => button.click());
  };
  for (let language = 0; language < languages; language += 1) {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const size of hasSizes ? [usual, elder] : [usual]) {
        await press(size);
        await check(page);
      }
    }
    const before = await page.locator('html').getAttribute('lang');
    await page.locator('.site-tools > .switch[lang]').evaluate((button) => button.click());
    await page.locator(`html:not([lang="${before}"])`).waitFor();
  }
  await press(usual);
}
