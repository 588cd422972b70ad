import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { done } from '../support/api-client';
import { type Faces, startFaces } from '../support/browser';
import { coreItems, submitCase } from '../support/cases';
import { behave, behaveWell, caseWhere } from '../support/departments';
import { agency, because, insurance, onItem, refusedCase } from '../support/desk';
import { expectNoViolations } from '../support/page-checks';

const clerk = { person: 'duty-clerk' } as const;
const typedReason = '申请人来电，称地址写错，已约明日带证件来核对';
const first = 'employmentRegistration';

let faces: Faces;
beforeAll(async () => {
  faces = await startFaces();
}, 120_000);
afterAll(() => faces.stop());
beforeEach(() => behaveWell(faces.stack));

const card = (page: Page, itemId = insurance) => page.locator(`#${itemId}`);
const act = (page: Page, name: string, itemId = insurance) =>
  card(page, itemId).getByRole('button', { name, exact: true }).first();
const reason = (page: Page) => page.locator('.act-form [name=reason]');

/** A case that is stalled at the desk of a clerk who has begun to write why it goes to the desk. */
async function begun(): Promise<{ readonly caseNo: string; readonly page: Page }> {
  const caseNo = await refusedCase(faces.stack);
  const page = await faces.open(`/desk/cases/${caseNo}`, clerk);
  await act(page, '转窗口录入').click();
  await reason(page).fill(typedReason);
  return { caseNo, page };
}

describe('what a clerk has typed stays', () => {
  it('when the item is decided meanwhile and its case is closed', async () => {
    const { caseNo, page } = await begun();
    await done(onItem(faces.stack.api, caseNo)('retry', because));
    await caseWhere(faces.stack, caseNo, insurance, 'approved');
    await page.getByText('“转窗口录入”现在不能办了').waitFor();
    await page.getByText('可以先复制').waitFor();
    await card(page).getByText('已办成').waitFor();
    expect(await reason(page).inputValue()).toBe(typedReason);
    await expectNoViolations(page);
    await page.getByRole('button', { name: '复制写好的内容' }).click();
    await page.getByRole('button', { name: /^已复制$|^已选中/ }).waitFor();
  });

  it('when another clerk acts, and goes into what may still be done', async () => {
    const { caseNo, page } = await begun();
    await done(onItem(faces.stack.api, caseNo)('hand-to-desk', because));
    await page.getByText('“转窗口录入”现在不能办了').waitFor();
    await page.getByText(/现在还能办：.*“录入部门结果”/).waitFor();
    await act(page, '录入部门结果').click();
    expect(await reason(page).inputValue()).toBe(typedReason);
  });

  it('when the network is away while the case moves', async () => {
    const { caseNo, page } = await begun();
    await page.route('**/api/v1/desk/cases/**', (route) => route.abort());
    await done(onItem(faces.stack.api, caseNo)('pass-on', { to: 'post-b', ...because }));
    await page.getByRole('button', { name: /条新变化|新进展/ }).waitFor();
    expect(await reason(page).inputValue()).toBe(typedReason);
  });

  it('when the check at receipt is made by another', async () => {
    const caseNo = await submitCase(faces.stack, coreItems, { papers: 'missing' });
    const page = await faces.open(`/desk/cases/${caseNo}`, clerk);
    await page.getByRole('button', { name: '不予受理' }).click();
    await reason(page).fill(typedReason);
    await done(faces.stack.api.post(`/desk/cases/${caseNo}/acceptance`, {}));
    await page.getByText('“不予受理”现在不能办了').waitFor();
    expect(await reason(page).inputValue()).toBe(typedReason);
  });

  it('in the form that mends, beside what another has mended', async () => {
    await behave(faces.stack, agency, { faults: [{ kind: 'inputRefused' }] });
    const caseNo = await submitCase(faces.stack, coreItems);
    await caseWhere(faces.stack, caseNo, insurance, 'stalled');
    const page = await faces.open(`/desk/cases/${caseNo}`, clerk);
    await act(page, '更正后重新转交').click();
    await page.locator('.act-form [name=mobile]').fill('19900000077');
    await reason(page).fill(typedReason);
    const mended = { revision: 1, fields: { fullName: '欧阳青荷' }, ...because };
    await done(onItem(faces.stack.api, caseNo)('resend', mended));
    await page.getByText('内容刚刚有人更新过').waitFor();
    expect(await page.locator('.act-form [name=fullName]').inputValue()).toBe('欧阳青禾');
    await page.getByRole('button', { name: '换成新内容，我改过的不动' }).click();
    await page.getByText('内容刚刚有人更新过').waitFor({ state: 'detached' });
    expect(await page.locator('.act-form [name=fullName]').inputValue()).toBe('欧阳青荷');
    expect(await page.locator('.act-form [name=mobile]').inputValue()).toBe('19900000077');
    expect(await reason(page).inputValue()).toBe(typedReason);
    await caseWhere(faces.stack, caseNo, insurance, 'stalled');
    await behaveWell(faces.stack);
    await page.locator('.act-form button[type=submit]').click();
    await caseWhere(faces.stack, caseNo, insurance, 'approved');
    const { parts } = (await faces.stack.api.get(`/desk/cases/${caseNo}`)).body;
    const valueOf = (key: string) => parts.fields.find(({ field }: any) => field.key === key).value;
    expect([valueOf('fullName'), valueOf('mobile')]).toEqual(['欧阳青荷', '19900000077']);
  });
});

describe('a paper that a department refused', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]);

  it('is replaced by the clerk, goes to the department, and is the applicant’s from then on', async () => {
    const fault = { kind: 'inputRefused', field: 'employmentStatusProof', match: { itemId: first } } as const;
    await behave(faces.stack, 'employment', { faults: [fault] });
    const caseNo = await submitCase(faces.stack, coreItems);
    await caseWhere(faces.stack, caseNo, first, 'stalled');
    await behaveWell(faces.stack);
    const page = await faces.open(`/desk/cases/${caseNo}`, clerk);
    await act(page, '更正后重新转交', first).click();
    const paper = page.locator('.act-form .field.wrong');
    await paper.waitFor();
    const choose = (name: string, mimeType: string, buffer: Buffer) =>
      paper.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
    await choose('proof.png', 'image/png', Buffer.from('no picture'));
    await paper.locator('.alert').waitFor();
    await choose('proof.png', 'image/png', png);
    await page.locator('.act-form').getByText('proof.png').waitFor();
    await expectNoViolations(page);
    await reason(page).fill('证明不清，申请人当面重拍');
    await page.locator('.act-form button[type=submit]').click();
    await caseWhere(faces.stack, caseNo, first, 'approved');
    const applicant = await faces.visitor({ person: 'ouyang-qinghe' });
    const paperOf = await applicant.request.get(`/api/v1/cases/${caseNo}/papers/employmentStatusProof`);
    expect(Buffer.compare(await paperOf.body(), png)).toBe(0);
  });
});
