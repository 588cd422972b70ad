import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyUntil, goOn, hasOpened } from '../support/applicant';
import { type Faces, startFaces } from '../support/browser';
import { registration } from '../support/cases';
import { handsBy } from '../support/hands';
import { expectFits, expectNoViolations } from '../support/page-checks';

/** What people type, by accident or to do harm; at most 200 characters fit. */
const texts = {
  'does harm elsewhere':
    '=HYPERLINK("//x")<script>window.hurt=1</script><img src=x onerror="window.hurt=1">"><svg/onload=window.hurt=1>{{7*7}}${7*7}',
  'is rare': `👨‍👩‍👧‍👦示例\u202e路1号\u202d\u200f𠮷野𤧛街\u{20BB7}\u{2A6D6}号${'w'.repeat(120)}`,
  'is much too long': '长'.repeat(10_000),
} as const;

describe('a text typed by an applicant', () => {
  let faces: Faces;
  beforeAll(async () => {
    faces = await startFaces();
  }, 120_000);
  afterAll(() => faces.stop());

  it.each(Object.entries(texts))(
    'that %s comes back harmless',
    async (_name, text) => {
      const page = await faces.open(`/one-things/${registration}`, { person: 'lin-tian', width: 320 });
      const hands = handsBy.pointer();
      const answers = { workForm: 'flexible', useCommitment: 'yes' };
      const applicant = { page, hands, answers, name: '林𤧛', onPage: expectFits };
      await hasOpened(page);
      await goOn(applicant);
      await applyUntil(/\/form\/contact$/, applicant);
      await page.locator('[name=residenceAddress]').fill(text);
      if (text.length > 200) {
        await page.locator('main .button.act').last().click();
        await page.getByRole('alert').waitFor();
        expect(await page.locator('[name=residenceAddress]').inputValue()).toBe(text);
        await expectFits(page);
        await page.locator('[name=residenceAddress]').fill('短');
      }
      await applyUntil(/\/check$/, applicant);
      const shown = text.length > 200 ? '短' : text;
      expect(await page.locator('main dd').allTextContents()).toContain(shown);
      await expectFits(page);
      await expectNoViolations(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('main').innerText()).toContain(shown);
      await page.emulateMedia({ media: 'screen' });
      await applyUntil(/^\/cases\//, applicant);
      await page.getByText('提交成功').waitFor();
      expect(await page.evaluate('window.hurt')).toBeUndefined();

      const caseNo = new URL(page.url()).pathname.split('/')[2] ?? '';
      const desk = await faces.open(`/desk/cases/${caseNo}`, { person: 'duty-clerk', width: 1280 });
      await hasOpened(desk);
      for (const fold of await desk.locator('main summary').all()) await fold.click();
      await desk.locator('main').getByText(shown, { exact: true }).first().waitFor();
      await expectFits(desk);
      await expectNoViolations(desk);
      expect(await desk.evaluate('window.hurt')).toBeUndefined();
    },
    120_000,
  );
});
