import type { Page, Response } from 'playwright-core';

/** Opens a page and waits until everything it asks for is there. */
export async function openWhole(page: Page, address: string): Promise<void> {
  const waits: number[] = [];
  const note = (response: Response) => {
    if (response.status() === 429) waits.push(Number(response.headers()['retry-after'] ?? 1));
  };
  page.on('response', note);
  for (;;) {
    await page.goto(address);
    await hasAll(page);
    const [seconds] = waits.splice(0).toSorted((a, b) => b - a);
    if (seconds === undefined) break;
    // The server tells an address that asks for very much when to come back.
    await page.waitForTimeout(seconds * 1_000);
  }
  page.off('response', note);
}

/** Opens everything that is folded, also what comes up by that. */
export async function openFolds(page: Page): Promise<void> {
  const closed = page.locator('main details:not([open]) > summary');
  while ((await closed.count()) > 0) {
    await closed.first().click();
    await hasAll(page);
  }
}

/** The heading is there, and nothing is on its way. */
async function hasAll(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page
    .locator('main')
    .getByText(/^(正在打开…|Opening…)$/)
    .first()
    .waitFor({ state: 'detached' });
}
