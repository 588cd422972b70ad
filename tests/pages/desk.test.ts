import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { loadPages } from '../../api/pages';
import { type Faces, startBrowser, startFaces, visit } from '../support/browser';
import { coreItems, submitCase } from '../support/cases';
import { behave, behaveWell, caseWhere, postResult } from '../support/departments';
import { agency, because, insurance, onItem, refusedCase } from '../support/desk';
import { filledDraft } from '../support/filled-draft';
import { handsBy } from '../support/hands';
import { keyboardOf } from '../support/keyboard';
import { expectFits, expectNoViolations } from '../support/page-checks';
import { type SkippingStack, startSkippingStack } from '../support/skipping-stack';
import { until } from '../support/until';

const aWhile = 180_000;
const clerk = { person: 'duty-clerk' } as const;

let faces: Faces;
beforeAll(async () => {
  faces = await startFaces();
}, 120_000);
afterAll(() => faces.stop());
beforeEach(() => behaveWell(faces.stack));

const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

describe('the desk, by keyboard alone', () => {
  it(
    'leads from the queue to the case, through the mended field, to the item that goes on',
    async () => {
      const caseNo = await refusedCase(faces.stack);
      const page = await faces.open('/desk', clerk);
      await page.locator(`a:text-is("${caseNo}")`).waitFor();
      await until(
        'the line has the focus',
        async () => {
          await page.keyboard.press('j');
          return focused(page);
        },
        (text) => text === caseNo,
      );
      await page.keyboard.press('e');
      await page.waitForURL(`**/desk/cases/${caseNo}#${insurance}`);
      const keyboard = keyboardOf(page);
      await keyboard.press(
        page.locator(`#${insurance}`).getByRole('button', { name: '更正后重新转交' }).first(),
      );
      await page.locator('.act-form .field.wrong').waitFor();
      await keyboard.type(page.locator('[name=fullName]'), '欧阳青荷');
      await keyboard.type(page.locator('[name=reason]'), '申请人来电更正');
      await page.keyboard.press('Enter');
      await caseWhere(faces.stack, caseNo, insurance, 'approved');
      await page.getByText('“更正后重新转交”已办').waitFor();
    },
    aWhile,
  );

  it('takes no letter while pinyin is being composed, and none when letter keys are off', async () => {
    const caseNo = await refusedCase(faces.stack);
    const page = await faces.open('/desk', clerk);
    await page.locator(`a:text-is("${caseNo}")`).waitFor();
    const press = (init: string) =>
      page.evaluate(
        `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, ${init} }))`,
      );
    const isOnRow = () => page.evaluate<boolean>("document.activeElement.closest('[data-row]') !== null");
    await press('isComposing: true');
    await press('keyCode: 229');
    expect(await isOnRow()).toBe(false);
    await page.keyboard.press('?');
    await page.getByLabel('使用单个字母的快捷键').uncheck();
    await page.getByRole('button', { name: '关闭' }).click();
    await press('keyCode: 74');
    expect(await isOnRow()).toBe(false);
  });
});

describe('many stalled items, by keyboard alone', () => {
  const many = 23;
  let stack: SkippingStack;
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
    stack = await startSkippingStack({ pages: await loadPages() });
    await behave(stack, agency, { faults: [{ kind: 'down' }] });
    for (let count = 0; count < many; count += 1) await submitCase(stack, coreItems);
    await stack.pass('1 hour');
    await until(
      'all are stalled',
      () => stack.api.get('/desk/stalled?size=1'),
      ({ body }) => body.total === many,
      60_000,
    );
    await behaveWell(stack);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  it(
    'are selected beyond the page, tried dry, and worked off as that very list',
    async () => {
      const page = await (await visit(browser, stack.url, { ...clerk })).newPage();
      await page.goto('/desk');
      const keyboard = keyboardOf(page);
      await page.getByText(`第1–20条，共${many}条`).waitFor();
      await keyboard.press(page.getByLabel('选中本页全部'), 'Space');
      await keyboard.press(page.getByRole('button', { name: `选择全部${many}条` }));
      await page.getByText(`已选全部${many}条`).waitFor();
      await keyboard.press(page.getByRole('button', { name: '试运行' }));
      await page.getByText(`共${many}件，尚未执行`).waitFor();
      await expectNoViolations(page);
      await keyboard.type(page.locator('[name=reason]'), '部门系统已恢复');
      await keyboard.press(page.getByRole('button', { name: `执行：重新转交${many}件` }));
      await page
        .getByText(`共${many}件：已重新转交${many}件，跳过0件，情况已变0件，剩余0件。`)
        .waitFor({ timeout: 60_000 });
      await page.getByText('重新转交不等于已经办好').waitFor();
      await page.getByText(`已办成：${many}件`).waitFor({ timeout: 60_000 });
      await expectNoViolations(page);
    },
    aWhile,
  );
});

describe('the desk', () => {
  it('keeps its filters in the address, through a reload and Back', async () => {
    await refusedCase(faces.stack);
    const page = await faces.open('/desk', clerk);
    await page.getByLabel('原因').selectOption('refusedInput');
    await page.getByRole('button', { name: '应用' }).click();
    await page.waitForURL('**/desk?cause=refusedInput');
    await page.reload();
    await page.getByRole('button', { name: '原因：部门退回了所填内容' }).click();
    await page.waitForURL('**/desk');
    await page.goBack();
    await page.getByRole('button', { name: '原因：部门退回了所填内容' }).waitFor();
    await page.getByText(/^第1–\d+条，共\d+条$/).waitFor();
  });

  it('tells the second of two clerks that the first was there, and does nothing twice', async () => {
    const caseNo = await refusedCase(faces.stack);
    const address = `/desk/cases/${caseNo}`;
    const [one, other] = [
      await faces.open(address, clerk),
      await faces.open(address, { person: 'clerk-hall' }),
    ];
    for (const page of [one, other]) {
      await page.getByRole('button', { name: '转窗口录入' }).click();
      await page.locator('[name=reason]').fill('部门来电说明');
    }
    const send = (page: Page) => page.locator('.act-form button[type=submit]').click();
    await send(one);
    await one.getByText('“转窗口录入”已办').waitFor();
    await other.getByText('“转窗口录入”现在不能办了').waitFor();
    await send(other);
    await other.getByText('事项没有停滞').or(other.locator('.act-form .alert')).first().waitFor();
    const acts = (await faces.stack.api.get(`/desk/cases/${caseNo}/acts`)).body;
    expect(acts.filter(({ outcome }: { outcome: string }) => outcome === 'accepted')).toHaveLength(1);
  });

  it('collects everything that is wrong into one notice, shows it as the person will see it, and sends it', async () => {
    const caseNo = await submitCase(faces.stack, coreItems, { papers: 'missing' });
    const page = await faces.open(`/desk/cases/${caseNo}`, clerk);
    await page.getByRole('link', { name: '一次性告知补正' }).click();
    await page.getByLabel('手机号码').selectOption('mistaken');
    await page.getByRole('button', { name: '预览（2项）' }).click();
    await page.getByRole('heading', { name: '申请人会看到' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('“手机号码”填写有误。');
    await page.getByRole('button', { name: '发出这份通知（2项）' }).click();
    await page.waitForURL(`**/desk/cases/${caseNo}`);
    const { parts } = (await faces.stack.api.get(`/cases/${caseNo}/asked-parts`)).body;
    expect(parts.map(({ target }: { target: string }) => target)).toContain('fields/mobile');
    expect(parts).toHaveLength(2);
  });

  it('prints a slip without the person, finds its item again by the scanned code, and takes serial and result', async () => {
    const caseNo = await refusedCase(faces.stack);
    await onItem(faces.stack.api, caseNo)('hand-to-desk', because);
    const page = await faces.open('/desk', clerk);
    // A scanner types as a keyboard does, and ends with Enter.
    await page.getByLabel('办件编号或扫描交接单').fill(`OT:${caseNo}:${insurance}`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/desk/cases/${caseNo}/items/${insurance}/slip`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main').innerText()).not.toContain('欧阳');
    expect(await page.locator('.slip img').evaluate((image) => image.naturalWidth > 0)).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('[name=serial]').fill('D-1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '录入部门结果' }).waitFor();
    const hands = handsBy.pointer();
    await hands.choose(page.getByLabel('准予'));
    await page.locator('[name=reason]').fill('部门来电说明');
    await page.getByRole('button', { name: '保存部门结果' }).click();
    await caseWhere(faces.stack, caseNo, insurance, 'approved');
  });

  it('shows both answers where a later one differs, and keeps the first when somebody has looked', async () => {
    const caseNo = await refusedCase(faces.stack);
    const act = onItem(faces.stack.api, caseNo);
    await act('hand-to-desk', because);
    await act('manual-result', { decision: { outcome: 'approved', serial: 'D-1' }, ...because });
    const later = { outcome: 'refused', reason: '缴费基数不符', remedy: '更正后重新申请' };
    await postResult(faces.stack, agency, { caseNo, itemId: insurance, serial: 'S-9', ...later });
    const page = await faces.open('/desk?queue=conflicts', clerk);
    await page.getByRole('link', { name: '核对两个答复' }).first().click();
    await page.getByText('有两个不一致的答复').waitFor();
    expect(await page.locator('.conflict table').innerText()).toMatch(/准予[\s\S]*不予[\s\S]*缴费基数不符/);
    await expectNoViolations(page);
    await page.locator('.conflict [name=reason]').fill('已电话向部门核实');
    await page.getByRole('button', { name: '已核实，先到的决定有效' }).click();
    await page.locator('.conflict').waitFor({ state: 'detached' });
    await caseWhere(faces.stack, caseNo, insurance, 'approved');
  });

  it('takes over what was begun online by a code that its applicant makes, and finds what they filled in', async () => {
    const { phone, id } = await filledDraft(faces.stack, 'commitment', {
      residenceAddress: '示例市柳林镇5号',
    });
    expect((await phone.read(id)).status).toBe(200);
    const theirs = await faces.open(`/drafts/${id}/hand-over`, { person: 'ouyang-qinghe', width: 375 });
    await theirs.getByRole('button', { name: '我同意，生成代办码' }).click();
    const code = await theirs.locator('.alert .number').innerText();
    await expectNoViolations(theirs);
    const page = await faces.open('/desk/window', { person: 'clerk-hall' });
    await expectNoViolations(page);
    await page.getByLabel('代办码').fill(code);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/desk/window/drafts/${id}/plan`);
    await page.goto(`/desk/window/drafts/${id}/check`);
    await page.getByText('示例市柳林镇5号').waitFor();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL(/\/desk\/cases\/\d{8}-/);
    await page.getByRole('heading', { level: 1, name: '欧阳青禾' }).waitFor();
  });

  it('shows both values where applicant and clerk change one field at once, and takes the one that is chosen', async () => {
    const { id } = await filledDraft(faces.stack, 'commitment', { mobile: '19900000001' });
    const theirs = await faces.open(`/drafts/${id}/hand-over`, { person: 'ouyang-qinghe' });
    await theirs.getByRole('button', { name: '我同意，生成代办码' }).click();
    const code = await theirs.locator('.alert .number').innerText();
    const page = await faces.open('/desk/window', { person: 'clerk-hall' });
    await page.getByLabel('代办码').fill(code);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/plan');
    const section = `/drafts/${id}/form/contact`;
    await Promise.all([theirs.goto(section), page.goto(`/desk/window${section}`)]);
    const fill = async (at: Page, mobile: string) => {
      await at.locator('[name=mobile]').fill(mobile);
      await at.locator('main form button[type=submit]').click();
    };
    await fill(theirs, '19900000002');
    await theirs.waitForURL((url) => !url.pathname.endsWith('/contact'));
    await fill(page, '19900000003');
    await page.getByText('“手机号码”两边填得不一样').waitFor();
    await expectNoViolations(page);
    await page.getByRole('button', { name: '用“19900000002”' }).click();
    await page.getByText('“手机号码”两边填得不一样').waitFor({ state: 'detached' });
    expect(await page.locator('[name=mobile]').inputValue()).toBe('19900000002');
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/contact'));
  });

  it('begins an application at the window on the pages of the portal', async () => {
    // A clerk whom no other test has let into a draft.
    const page = await faces.open('/desk/window', { person: 'clerk-tax', width: 375 });
    await expectFits(page);
    await page.getByRole('link', { name: /就业创业登记/ }).click();
    await page.getByRole('button', { name: '开始' }).click();
    await page.waitForURL(/\/desk\/window\/drafts\/[^/]+\/questions\//);
    await page.getByText('第1题').waitFor();
  });
});
