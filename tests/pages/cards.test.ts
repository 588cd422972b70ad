import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Faces, startFaces } from '../support/browser';
import { fileCase, prepareFiles } from '../support/filed-case';
import { keyboardOf } from '../support/keyboard';
import { expectFits, expectNoViolations } from '../support/page-checks';
import { workingDays } from '../support/told-case';

const first = 'employmentRegistration';
let faces: Faces;
let caseNo: string;
beforeAll(async () => {
  faces = await startFaces({ now: () => Date.parse('2026-11-30T12:00+08:00') });
  await prepareFiles(faces.stack.db);
  const filed = await fileCase(faces.stack.db, {
    receivedAt: '2026-11-23T10:00+08:00',
    items: (items) =>
      items.map((item) => ({ ...item, promisedLimit: workingDays(3), statutoryLimit: workingDays(10) })),
  });
  await filed.hear({ type: 'timePassed' }, '2026-11-27T10:00+08:00');
  ({ caseNo } = filed);
}, 120_000);
afterAll(() => faces.stop());

const cardOn = (page: Page) => page.locator('li.card').filter({ hasText: '黄牌' });

it('a card is shown by a manager, appealed against by its department, and decided by another manager, by keyboard', async () => {
  const manager = await faces.open(`/board/cards?caseNo=${caseNo}&itemId=${first}`, { person: 'manager' });
  const showing = keyboardOf(manager);
  await showing.press(manager.getByLabel('黄牌'), 'Space');
  await showing.type(manager.getByLabel('理由（部门会看到）'), '超过承诺时限一天');
  await showing.press(manager.getByRole('button', { name: '下一步：核对' }));
  await showing.press(manager.getByRole('button', { name: '亮牌', exact: true }));
  await cardOn(manager).getByText('已亮牌').first().waitFor();

  const clerk = await faces.open(`/desk/cases/${caseNo}`, { person: 'clerk-employment', width: 375 });
  const appealing = keyboardOf(clerk);
  await appealing.press(cardOn(clerk).getByRole('button', { name: '申诉' }));
  await appealing.type(cardOn(clerk).locator('[name=reason]'), '部门系统当天停机，有公告');
  await expectNoViolations(clerk);
  await appealing.press(cardOn(clerk).locator('.act-form button[type=submit]'));
  await cardOn(clerk).getByText('已申诉，由另一位管理人员复核').waitFor();
  await cardOn(clerk).getByText('申诉（clerk-employment）：部门系统当天停机，有公告').waitFor();
  await expectFits(clerk);

  await manager.reload();
  await cardOn(manager).getByText('这张牌是您亮的').waitFor();
  expect(await cardOn(manager).locator('form').count()).toBe(0);
  await expectNoViolations(manager);

  const deputy = await faces.open('/board/cards', { person: 'manager-deputy' });
  const deciding = keyboardOf(deputy);
  await deciding.type(cardOn(deputy).getByLabel('复核意见'), '停机属实');
  await deciding.press(cardOn(deputy).getByRole('button', { name: '撤销' }));
  await deciding.press(cardOn(deputy).getByRole('button', { name: '确认撤销' }));
  await cardOn(deputy).getByText('撤销（manager-deputy）：停机属实').waitFor();

  await clerk.reload();
  await cardOn(clerk).getByText('撤销（manager-deputy）：停机属实').waitFor();
  expect(await cardOn(clerk).getByRole('button', { name: '申诉' }).count()).toBe(0);
}, 120_000);
