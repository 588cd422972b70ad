import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Faces, startFaces } from '../support/browser';
import { atDesk, checkIn, checkWhere, committedCase, committedItem, reply } from '../support/commitments';
import { behave, behaveWell } from '../support/departments';
import { keyboardOf } from '../support/keyboard';
import { expectFits, expectNoViolations } from '../support/page-checks';

const aWhile = 180_000;
const clerk = { person: 'duty-clerk' } as const;
const found = { result: 'false', reason: '现场没有申报的经营场所' };

let faces: Faces;
beforeAll(async () => {
  faces = await startFaces();
}, 120_000);
afterAll(() => faces.stop());
beforeEach(() => behaveWell(faces.stack));

const card = (page: Page) => page.locator(`#check-${committedItem}`);
const act = (page: Page, name: string) => card(page).getByRole('button', { name, exact: true }).first();
const submit = (page: Page) => card(page).locator('.act-form button[type=submit]');

describe('the check of a commitment, at the desk', () => {
  it(
    'leads by keyboard from the queue through finding and statement to a revocation that was understood before',
    async () => {
      const caseNo = await committedCase(faces.stack, { person: 501 });
      const page = await faces.open('/desk?queue=checks&waiting=check', clerk);
      await page.getByRole('link', { name: '待核查 1件' }).waitFor();
      const keyboard = keyboardOf(page);
      await keyboard.press(page.getByRole('link', { name: '登记核查结果' }));
      await page.waitForURL(`**/desk/cases/${caseNo}#check-${committedItem}`);
      await card(page).getByText('全部核查').waitFor();
      expect(await card(page).innerText()).toMatch(/核查期限：\d+年\d+月\d+日/);

      await keyboard.press(act(page, '核查不符'));
      await card(page).getByText('不能撤销').waitFor();
      await keyboard.type(card(page).locator('[name=reason]'), found.reason);
      await keyboard.press(submit(page));
      await card(page).getByText('核查不符，等待申请人陈述').waitFor();
      await card(page).getByText(`登记核查结果（duty-clerk）：${found.reason}`).waitFor();
      expect(await act(page, '撤销').count()).toBe(0);

      await keyboard.press(act(page, '陈述申辩'));
      await keyboard.type(card(page).locator('[name=text]'), '我租的场地昨天退了');
      await keyboard.press(submit(page));
      await card(page).getByText('核查不符，待作出决定').waitFor();
      // It comes a moment later, and moves what stands below it.
      await card(page).getByText('：我租的场地昨天退了').waitFor();

      await keyboard.press(act(page, '撤销'));
      const warning = card(page).locator('.act-form .alert');
      await warning.getByText('撤销以后不能恢复').waitFor();
      const { alsoUndone } = await deskCheck(caseNo);
      expect(alsoUndone.length).toBeGreaterThan(1);
      expect(await warning.locator('li').count()).toBe(alsoUndone.length);
      await warning.getByText('不能再选告知承诺').waitFor();
      await keyboard.type(card(page).locator('[name=reason]'), '《行政许可法》第六十九条，陈述不能成立');
      await expectNoViolations(page);
      await keyboard.press(submit(page));
      await checkWhere(faces.stack, caseNo, 'has taken all back', ({ compensations }) =>
        compensations?.every((one: any) => one.status === 'done'),
      );
      // Nobody loads the page anew: a closed case is followed while a check of it lives.
      await card(page)
        .getByText('已撤销')
        .nth(Number(alsoUndone.length) + 1)
        .waitFor();
      const { compensations } = await deskCheck(caseNo);
      const takenBack = compensations.map(({ itemId }: { itemId: string }) => itemId);
      expect(takenBack.toSorted()).toEqual([committedItem, ...alsoUndone].toSorted());
      await card(page).getByText('申请人现在不能再选告知承诺').waitFor();

      await keyboard.press(act(page, '信用修复'));
      await keyboard.type(card(page).locator('[name=reason]'), '已纠正并公示期满');
      await keyboard.press(submit(page));
      await card(page).getByText('信用记录已经修复').waitFor();
    },
    aWhile,
  );

  it('tells the second of two clerks what changed, and keeps what they typed', async () => {
    const caseNo = await committedCase(faces.stack, { person: 502 });
    await atDesk(faces.stack, caseNo, 'finding', found);
    await reply(faces.stack, caseNo);
    const page = await faces.open(`/desk/cases/${caseNo}`, clerk);
    await act(page, '责令改正').click();
    const reason = '请在期限内办理场所变更登记';
    await card(page).locator('[name=reason]').fill(reason);
    await atDesk(faces.stack, caseNo, 'decision', { decision: 'clear', reason: '补充的租约属实' });
    await card(page).getByText('“责令改正”现在不能办了：核查已经结束').waitFor();
    await card(page).getByText('这里现在没有别的可办').waitFor();
    expect(await card(page).locator('[name=reason]').inputValue()).toBe(reason);
    await submit(page).click();
    await card(page).getByText('补充的租约属实').waitFor();
    expect(await card(page).locator('[name=reason]').inputValue()).toBe(reason);
    await checkIn(faces.stack, caseNo, 'cleared');
  });

  it('takes what was typed into another act', async () => {
    const caseNo = await committedCase(faces.stack, { person: 503 });
    const page = await faces.open(`/desk/cases/${caseNo}`, clerk);
    await act(page, '核查属实').click();
    await card(page).locator('[name=reason]').fill('现场核实');
    await act(page, '核查不符').click();
    expect(await card(page).locator('[name=reason]').inputValue()).toBe('现场核实');
  });

  it('says what a department did not take back, and is settled by hand', async () => {
    const caseNo = await committedCase(faces.stack, { person: 504 });
    await behave(faces.stack, 'tax', { faults: [{ kind: 'revocationRefused' }] });
    await atDesk(faces.stack, caseNo, 'finding', found);
    await reply(faces.stack, caseNo);
    await atDesk(faces.stack, caseNo, 'decision', { decision: 'revoke', reason: '陈述不能成立' });
    await checkWhere(faces.stack, caseNo, 'has asked all', ({ compensations }) =>
      compensations?.every((one: any) => one.status !== 'open'),
    );
    const page = await faces.open('/desk?queue=checks&waiting=hand', clerk);
    await page.getByRole('link', { name: '处理没撤成的' }).click();
    await card(page).getByText('没有撤成，请处理').waitFor();
    await expectNoViolations(page);
    await card(page).getByRole('button', { name: '已与部门核实撤销' }).click();
    await card(page).locator('[name=reason]').fill('税务局来函，已撤销');
    await submit(page).click();
    await card(page).getByText('没有撤成，请处理').waitFor({ state: 'detached' });
  });

  it(
    'fits a telephone and a screen, in both languages, light and dark, and breaks no rule of WCAG',
    async () => {
      const caseNo = await committedCase(faces.stack, { person: 505 });
      await atDesk(faces.stack, caseNo, 'finding', found);
      await reply(faces.stack, caseNo);
      for (const look of [
        { language: 'zh', width: 1280, dark: false },
        { language: 'en', width: 375, dark: true },
      ] as const) {
        const page = await faces.open('/desk?queue=checks', { ...clerk, ...look });
        await page.locator('[data-act]').first().waitFor();
        await expectNoViolations(page);
        await expectFits(page);
        await page.goto(`/desk/cases/${caseNo}`);
        await card(page).locator('.button.warn').click();
        await card(page).locator('.act-form .alert').waitFor();
        await expectNoViolations(page);
        await expectFits(page);
      }
    },
    aWhile,
  );
});

async function deskCheck(caseNo: string): Promise<any> {
  const { body } = await faces.stack.api.as('duty-clerk').get(`/desk/cases/${caseNo}`);
  return body.checks[0];
}
