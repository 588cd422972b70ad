import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { hasOpened } from '../support/applicant';
import { type Faces, startFaces } from '../support/browser';
import { registration } from '../support/cases';
import { inEveryLook } from '../support/looks';
import { expectFits, expectNoViolations } from '../support/page-checks';

let faces: Faces;
beforeAll(async () => {
  faces = await startFaces();
}, 120_000);
afterAll(() => faces.stop());

test.each([
  ['/public', 375],
  ['/sign-in', 375],
  ['/nowhere', 320],
  ['/cases', 320],
  ['/drafts/00000000-0000-4000-8000-000000000000', 320],
  [`/one-things/${registration}`, 320],
  ['/one-things/nothing', 320],
])(
  '%s is there for everybody at %i px, in every look, and without a fault in the browser',
  async (address, width) => {
    const page = await (await faces.visitor({ width })).newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(address);
    await hasOpened(page);
    await page.waitForLoadState('networkidle');
    for (const fold of await page.locator('main summary').all()) await fold.click();
    await inEveryLook(page, async () => {
      await expectNoViolations(page);
      await expectFits(page);
    });
    expect(faults).toEqual([]);
  },
  120_000,
);
