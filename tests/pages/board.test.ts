import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page, Route } from 'playwright-core';
import { type Faces, startFaces, type Viewer } from '../support/browser';
import { fileCase, prepareFiles } from '../support/filed-case';
import { keyboardOf } from '../support/keyboard';
import { liveSomehow } from '../support/many-lives';
import { expectNoViolations } from '../support/page-checks';
import { workingDays } from '../support/told-case';
import { until } from '../support/until';

let faces: Faces;
/** A case with an item that is long overdue, and one with an item that a forecast warns of. */
let late: string;
let slow: string;
beforeAll(async () => {
  faces = await startFaces({ now: () => Date.parse('2026-12-10T12:00+08:00') });
  const { db } = faces.stack;
  await prepareFiles(db);
  for (let index = 0; index < 24; index += 1) await liveSomehow(db, index);
  const promisedIn = (days: number, usualDays: number) => ({
    items: (items: Parameters<NonNullable<Parameters<typeof fileCase>[1]['items']>>[0]) =>
      items.map((item) => ({
        ...item,
        promisedLimit: workingDays(days),
        statutoryLimit: null,
        usualDays,
      })),
  });
  const two = await fileCase(db, { receivedAt: '2026-12-04T10:00+08:00', ...promisedIn(6, 9) });
  await two.hear({ type: 'timePassed' }, '2026-12-07T10:00+08:00');
  const one = await fileCase(db, { receivedAt: '2026-11-16T10:00+08:00', ...promisedIn(1, 1) });
  await one.hear({ type: 'timePassed' }, '2026-11-18T10:00+08:00');
  await one.hear({ type: 'timePassed' }, '2026-12-08T10:00+08:00');
  [late, slow] = [one.caseNo, two.caseNo];
}, 120_000);
afterAll(() => faces.stop());

const open = (address: string, viewer: Viewer = {}) => faces.open(address, { person: 'manager', ...viewer });

/** The number that a link shows; what only listeners hear is left out. */
const numberIn = async (link: Locator): Promise<number> =>
  Number(await link.evaluate((node) => node.firstChild?.textContent));

const found = async (page: Page): Promise<number> =>
  Number(
    /共(\d+)条/.exec((await page.getByRole('status').filter({ hasText: '共' }).textContent()) ?? '')?.[1],
  );

/** The engine goes on with the cases meanwhile, so that a preview may be overtaken and the act take another press. */
const applyUntil = (page: Page, told: string) =>
  until(
    told,
    async () => {
      const apply = page.getByRole('button', { name: '应用' });
      await apply.press('Enter', { timeout: 1_000 }).catch(() => undefined);
      return page.getByText(told).count();
    },
    (count) => count > 0,
  );

describe('the board', () => {
  it('is for managers alone', async () => {
    const page = await faces.open('/board', { person: 'ouyang-qinghe' });
    await page.getByText('看板供管理人员使用').waitFor();
    expect(await page.getByText('按时率').count()).toBe(0);
  });
});

describe('a number on the board', () => {
  it('opens exactly its rows, under the same filter, also after a reload', async () => {
    const page = await open('/board');
    await page.getByLabel('部门').selectOption('employment');
    await page.getByRole('button', { name: '应用' }).click();
    await page.getByRole('list', { name: '已用的筛选' }).waitFor();
    expect(new URL(page.url()).search).toBe('?department=employment');
    await page.reload();
    const links = page.locator('a.count.number');
    await links.first().waitFor();
    const hrefs = await links.evaluateAll((nodes): [string, number][] =>
      nodes.map((node) => [node.getAttribute('href') ?? '', Number(node.firstChild?.textContent)]),
    );
    const counts = hrefs.filter(([href]) => /cases\?|open-items\?/.test(href));
    expect(counts.length).toBeGreaterThan(40);
    // A reader may try them all; every third is enough here, the API's own test opens each.
    for (const [href, count] of counts.filter((_, index) => index % 3 === 0)) {
      await page.goto(href);
      expect([href, await found(page)]).toEqual([href, count]);
    }
  });

  it('is the same in the table below its picture', async () => {
    const page = await open('/board');
    const trend = page.locator('section', { has: page.locator('.bar') });
    const bars = await trend.locator('.bar').count();
    expect(await trend.locator('tbody tr').count()).toBe(bars);
    expect(await trend.locator('svg').getAttribute('aria-hidden')).toBe('true');
  });

  it('leads to the story of a case, and to a file with the same rows', async () => {
    const page = await open('/board/cases?scope=items&limit=promised&bucket=missed');
    const count = await found(page);
    const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const csv = await (await page.request.get(href ?? '')).text();
    expect(csv.split('\r\n').slice(1, -1)).toHaveLength(count);
    await page.locator('a.count.number').first().click();
    await page.getByRole('heading', { name: '谁的天数' }).waitFor();
    await expectNoViolations(page);
  });
});

describe('the manager’s day, by keyboard alone', () => {
  it('goes from what is overdue to a card, looked at once more before it is shown', async () => {
    const page = await open('/board');
    const keyboard = keyboardOf(page);
    const figure = page.getByRole('list', { name: '五个数字' }).getByRole('link', { name: '在办超期事项' });
    await figure.waitFor();
    const count = await numberIn(figure);
    await keyboard.press(figure);
    await page.getByRole('heading', { level: 1, name: '在办事项' }).waitFor();
    expect(await found(page)).toBe(count);
    await keyboard.press(page.getByRole('link', { name: new RegExp(`亮牌 ${late}`) }).first());
    await page.getByRole('heading', { level: 1, name: '黄牌红牌' }).waitFor();
    expect(await page.getByLabel('办件编号').inputValue()).toBe(late);
    await keyboard.press(page.getByRole('button', { name: '下一步：核对' }));
    await page.getByRole('link', { name: '请写明理由。' }).waitFor();
    await keyboard.press(page.getByLabel('红牌'), 'Space');
    await keyboard.type(page.getByLabel('理由（部门会看到）'), '超期三周，没有说明');
    await keyboard.press(page.getByRole('button', { name: '下一步：核对' }));
    await page.getByRole('heading', { name: '确认亮红牌？' }).waitFor();
    await expectNoViolations(page);
    await keyboard.press(page.getByRole('button', { name: '亮牌' }));
    await page.getByText('亮牌（manager）：超期三周，没有说明').waitFor();
  });

  it('sees the forecast, tries a promise, and finds who would have been late', async () => {
    const page = await open('/board/open-items?standing=forecast');
    await page
      .getByRole('link', { name: new RegExp(slow) })
      .first()
      .waitFor();
    const keyboard = keyboardOf(page);
    await keyboard.press(page.getByRole('link', { name: '试算承诺' }));
    await page.getByRole('heading', { level: 1, name: '试算承诺' }).waitFor();
    await page.getByLabel('事项').selectOption({ label: '就业登记（灵活就业）' });
    await keyboard.press(page.getByRole('button', { name: '试算' }));
    await page.getByRole('link', { name: '请填承诺几天，例如3。' }).waitFor();
    await keyboard.type(page.getByLabel('承诺几天'), '1');
    await keyboard.press(page.getByRole('button', { name: '试算' }));
    const title = await page.getByRole('heading', { name: '承诺1天' }).textContent();
    const [, , missed] = /承诺1天：(\d+)件里(\d+)件会超期/.exec(title ?? '') ?? [];
    expect(await page.locator('table').last().locator('tbody tr').count()).toBe(Number(missed));
  });

  it('enters a notice, sees whom it moves, puts it into force with a reason, and undoes it', async () => {
    const page = await open('/board/calendar');
    const keyboard = keyboardOf(page);
    await keyboard.press(page.getByLabel('某一天改为放假'), 'Space');
    await keyboard.type(page.getByLabel('哪一天'), '2026-12-11');
    await keyboard.type(page.getByLabel('因为什么放假'), '暴雪停工');
    await keyboard.type(page.getByLabel('通知文号'), '市府办〔2026〕88号');
    await keyboard.type(page.getByLabel('印发日期'), '2026-12-10');
    await keyboard.type(page.getByLabel('通知标题'), '关于暴雪停工的通知');
    await keyboard.press(page.getByRole('button', { name: '预览会变动哪些办件' }));
    await page.getByRole('link', { name: '请填通知网址。' }).waitFor();
    await keyboard.type(page.getByLabel('通知网址'), 'https://city.example/88');
    await keyboard.press(page.getByRole('button', { name: '预览会变动哪些办件' }));
    const title = page.getByRole('heading', { name: /在办\d+件，其中\d+件的日期会变/ });
    await title.waitFor();
    expect(Number(/其中(\d+)件/.exec((await title.textContent()) ?? '')?.[1])).toBeGreaterThan(0);
    expect(await page.getByRole('link', { name: slow }).count()).toBeGreaterThan(0);
    await expectNoViolations(page);
    await keyboard.press(page.getByRole('button', { name: '应用' }));
    await page.getByRole('link', { name: '请写明原因' }).waitFor();
    await keyboard.type(page.getByLabel('原因'), '暴雪停工');
    await keyboard.press(page.getByRole('button', { name: '应用' }));
    await page.getByText('已生效，第2次改动').waitFor();
    await keyboard.press(page.getByRole('button', { name: '预览撤销' }));
    await keyboard.type(page.getByLabel('原因'), '通知收回');
    await applyUntil(page, '撤销第2次：通知收回');
  });

  it('shows at once what is different when cases went on since the preview, and keeps the reason', async () => {
    const page = await open('/board/calendar');
    // What was looked at first is not what would happen now.
    const older = async (route: Route) => {
      const preview = await (await route.fetch()).json();
      const counts = { ...preview.counts, openCases: Number(preview.counts.openCases) + 1 };
      await route.fulfill({ json: { ...preview, counts, hash: 'of another moment' } });
    };
    await page.route('**/undo/preview', older, { times: 1 });
    await page.getByRole('button', { name: '预览撤销' }).click();
    await page.getByLabel('原因').fill('通知又有变化');
    const apply = page.getByRole('button', { name: '应用' });
    await apply.click();
    await page.getByText('还没有生效：预览以后有办件又往前走了').waitFor();
    await page.getByText(/在办办件：原来\d+，现在\d+/).waitFor();
    expect(await page.getByLabel('原因').inputValue()).toBe('通知又有变化');
    await expectNoViolations(page);
    await applyUntil(page, '撤销第3次：通知又有变化');
  });
});

describe('the public page', () => {
  it('tells everybody the rates and draws each guide, and names no case', async () => {
    const page = await faces.open('/public');
    await page.getByRole('heading', { name: '就业创业登记“一件事”' }).waitFor();
    await page.getByText('整件的按时率').first().waitFor();
    await page.getByText('办理流程：灵活就业').click();
    const drawing = page.locator('details[open]');
    const [boxes, steps] = [drawing.locator('svg rect'), drawing.locator('ol > li')];
    await boxes.first().waitFor();
    // One more for the application itself.
    expect(await boxes.count()).toBe((await steps.count()) + 1);
    await expectNoViolations(page);
    expect(await page.locator('main').innerText()).not.toMatch(/\d{8}-[0-9A-Z]{8}-/);
  });
});
