import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { applyUntil, goOn, hasOpened, photo } from '../support/applicant';
import { type Faces, startFaces } from '../support/browser';
import { coreItems, registration, submitCase } from '../support/cases';
import { behave, behaveWell, caseWhere } from '../support/departments';
import { handsBy } from '../support/hands';
import { inEveryLook } from '../support/looks';
import { expectFits, expectNoViolations } from '../support/page-checks';

const aWhile = 180_000;
const hurtful = '<img src=x onerror="window.hurt=1">\u202e1号';

const checkAll = (page: Page) =>
  inEveryLook(page, async () => {
    await expectNoViolations(page);
    await expectFits(page);
  });

describe('the page of a case', () => {
  let faces: Faces;
  beforeAll(async () => {
    faces = await startFaces();
  }, 120_000);
  afterAll(() => faces.stop());

  it(
    'changes while it is looked at, leads through what is asked for, and ends with what was cut',
    async () => {
      const page = await faces.open(`/one-things/${registration}`, { person: 'ouyang-qinghe', width: 320 });
      const hands = handsBy.pointer();
      const answers = { workForm: 'flexible', useCommitment: 'no' };
      const applicant = { page, hands, answers, name: '欧阳青禾', papers: 'counter' } as const;
      await hasOpened(page);
      await goOn(applicant);
      await applyUntil(/\/form\/contact$/, applicant);
      await page.locator('[name=residenceAddress]').fill(hurtful);
      await applyUntil(/^\/cases\//, applicant);
      const caseNo = page.url().split('/').pop() ?? '';
      await page.getByText('请把这些材料带到任一窗口').waitFor();

      const missing = (await faces.stack.api.get(`/cases/${caseNo}/asked-parts`)).body.toBring[0].id;
      const words = { problem: `不清楚${hurtful}`, rule: '办事指南', remedy: '请补交' };
      await faces.stack.api.post(`/desk/cases/${caseNo}/correction-notice`, {
        defects: [
          { ...words, target: `materials/${missing}` },
          { ...words, target: 'fields/residenceAddress' },
        ],
      });
      await page.getByText('请您补2项').waitFor();
      await page.getByRole('button', { name: '有1条新进展' }).click();
      await checkAll(page);

      await page.getByRole('link', { name: '去补正' }).click();
      await page.getByRole('heading', { name: '补正', level: 1 }).waitFor();
      expect(await page.locator('[name=residenceAddress]').inputValue()).toBe(hurtful);
      expect(await page.locator('main dd').allTextContents()).toContain(words.problem);
      await checkAll(page);
      await page.locator('[name=residenceAddress]').fill('示例市青年路8号');
      await page.locator('input[type=file]').setInputFiles(photo);
      await page.getByText('已上传').waitFor();
      await page.getByRole('button', { name: '提交补正' }).click();
      await page.waitForURL(`**/cases/${caseNo}`);
      await hasOpened(page);
      await faces.stack.api.post(`/desk/cases/${caseNo}/acceptance`, {});
      await page.getByText('办结时间').waitFor();
      await page.getByText('这件事减了多少').click();
      await page.getByRole('table', { name: '原来、承诺和实际' }).waitFor();
      await checkAll(page);
      await page.emulateMedia({ media: 'print' });
      await expectFits(page);
      expect(await page.evaluate('window.hurt')).toBeUndefined();
    },
    aWhile,
  );

  it(
    'leads to a withdrawal that says what it would do',
    async () => {
      await behave(faces.stack, 'employment', { answer: 'byCallback', afterMs: 3_600_000 });
      const caseNo = await submitCase(faces.stack, coreItems);
      await caseWhere(faces.stack, caseNo, 'employmentRegistration', 'inReview');
      const page = await faces.open('/cases', { person: 'ouyang-qinghe', width: 375 });
      await page.locator(`a[href="/cases/${caseNo}"]`).waitFor();
      await checkAll(page);
      await page.locator(`a[href="/cases/${caseNo}"]`).click();
      await page.getByText('每一天怎么算的').click();
      await page.getByRole('table').first().waitFor();
      await checkAll(page);

      await page.getByRole('link', { name: '撤回申请' }).click();
      await page.getByRole('button', { name: '确认撤回' }).click();
      await page.getByRole('alert').getByText('请选择要撤回的事项').waitFor();
      await checkAll(page);
      await page.getByLabel('全部撤回').check();
      await page.getByRole('button', { name: '确认撤回' }).click();
      await page.getByText('办结时间').waitFor();
      expect(await page.locator('main .tracker').innerText()).toContain('已撤回');
      await behaveWell(faces.stack);
    },
    aWhile,
  );
});
