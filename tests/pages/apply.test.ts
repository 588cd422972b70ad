import { afterAll, beforeAll, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { applyUntil, goOn, hasOpened } from '../support/applicant';
import { type Faces, startFaces, type Viewer } from '../support/browser';
import { handsBy, type WayToWork } from '../support/hands';
import { inEveryLook } from '../support/looks';
import { expectFits, expectNoViolations } from '../support/page-checks';

/** ms; a whole application in a browser, on a machine that others use too. */
const aWhile = 600_000;

let faces: Faces;
beforeAll(async () => {
  faces = await startFaces();
}, 120_000);
afterAll(() => faces.stop());

const checkAll = (page: Page) =>
  inEveryLook(page, async () => {
    await expectNoViolations(page);
    await expectFits(page);
  });

interface Journey extends Viewer {
  readonly by: WayToWork;
  readonly names: { readonly guide: string; readonly person: string };
  readonly answers: Readonly<Record<string, string>>;
  readonly onPage: (page: Page) => Promise<void>;
}
const zh = { guide: '就业创业登记“一件事”', person: '欧阳青禾' };
const en = { guide: 'Employment and entrepreneurship registration', person: 'Ouyang Qinghe' };
const onCommitment = { workForm: 'flexible', useCommitment: 'yes' };
const onPapers = { workForm: 'flexible', applyHardship: 'yes', applyLoan: 'yes' };

test.each<[string, Journey]>([
  [
    'on a computer, on a commitment, in every look',
    { width: 1280, by: 'pointer', names: zh, answers: onCommitment, onPage: checkAll },
  ],
  [
    'on a telephone, with photos of papers, in English',
    { width: 375, language: 'en', by: 'pointer', names: en, answers: onPapers, onPage: expectFits },
  ],
  [
    'on the narrowest telephone, in the view for older people',
    { width: 320, size: '167', by: 'pointer', names: zh, answers: onCommitment, onPage: expectFits },
  ],
  [
    'with a keyboard alone',
    { width: 1280, by: 'keyboard', names: zh, answers: onPapers, onPage: expectFits },
  ],
])(
  'a person applies %s',
  async (_how, { by, names, answers, onPage, ...viewer }) => {
    const page = await faces.open('/', viewer);
    const hands = handsBy[by](page);
    await hasOpened(page);
    await onPage(page);
    await hands.press(page.getByRole('link', { name: names.guide }));
    await page.waitForURL('**/one-things/*');
    await hasOpened(page);
    await onPage(page);
    await goOn({ page, hands });
    await applyUntil(/^\/cases\//, { page, hands, answers, name: names.person, onPage });

    await page.locator('.alert.good').waitFor();
    await page
      .getByText(/办结|Closed/)
      .first()
      .waitFor();
    for (const fold of await page.locator('main summary').all()) await hands.press(fold);
    await page.locator('main table').last().waitFor();
    await onPage(page);
  },
  aWhile,
);

test(
  'what another office shared is confirmed or corrected; the person’s own word counts, and can be taken back',
  async () => {
    const page = await faces.open('/one-things/employment-and-entrepreneurship-registration', {
      person: 'ouyang-qinghe',
      width: 375,
    });
    const hands = handsBy.pointer();
    const applicant = { page, hands, answers: onCommitment, name: zh.person };
    await hasOpened(page);
    await goOn({ page, hands });
    await applyUntil(/\/form\/person$/, applicant);
    await page.getByRole('button', { name: '更正 民族' }).click();
    await page.getByRole('button', { name: '更正 户籍地址' }).click();
    await page.getByLabel('民族').fill('畲族');
    await page.getByRole('button', { name: '不改了，按共享信息 户籍地址' }).click();
    await expectNoViolations(page);
    await expectFits(page);
    await applyUntil(/\/check$/, applicant);
    await page.getByText('畲族').waitFor();
    await page.getByText('示例市柳林镇新民村3组').waitFor();
    await page.getByRole('link', { name: '更改 民族' }).click();
    await page.getByText('共享信息是：汉族').waitFor();
    await goOn({ page, hands });
    await page.getByRole('heading', { name: '提交前请核对' }).waitFor();
  },
  aWhile,
);
