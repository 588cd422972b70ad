import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Applicant, applyUntil, goOn, hasOpened } from '../support/applicant';
import { type Faces, signIn, startFaces } from '../support/browser';
import { registration } from '../support/cases';
import { handsBy } from '../support/hands';
import { expectFits, expectNoViolations } from '../support/page-checks';

const aWhile = 120_000;

describe('what goes wrong while somebody applies', () => {
  let faces: Faces;
  beforeAll(async () => {
    faces = await startFaces();
  }, aWhile);
  afterAll(() => faces.stop());

  /** Somebody who has signed in and applies, up to a page of the draft. */
  async function applying(goal: RegExp, person = 'ouyang-qinghe'): Promise<Applicant> {
    const page = await faces.open(`/one-things/${registration}`, { person, width: 375 });
    const answers = { workForm: 'flexible', useCommitment: 'yes' };
    const applicant = { page, hands: handsBy.pointer(), answers, name: '欧阳青禾' };
    await hasOpened(page);
    await goOn(applicant);
    await applyUntil(goal, applicant);
    return applicant;
  }
  const casesOf = async (page: Page) => (await (await page.request.get('/api/v1/cases')).json()) as unknown[];
  const submit = (page: Page) => page.getByRole('button', { name: '提交申请' }).click();

  it(
    'the network fails after the application was taken in: the next try leads to that one case',
    async () => {
      const { page } = await applying(/\/check$/);
      const before = (await casesOf(page)).length;
      await page.route('**/submission', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await submit(page);
      await page.getByText('可放心重试').waitFor();
      await expectNoViolations(page);
      await page.unroute('**/submission');
      await page.getByRole('button', { name: '再提交一次' }).click();
      await page.getByText('提交成功').waitFor();
      expect(await casesOf(page)).toHaveLength(before + 1);
    },
    aWhile,
  );

  it(
    'two pages submit the same draft, and double clicks: one case',
    async () => {
      const { page } = await applying(/\/check$/);
      const before = (await casesOf(page)).length;
      const other = await page.context().newPage();
      await other.goto(page.url());
      await hasOpened(other);
      await Promise.all([page, other].map((one) => one.getByRole('button', { name: '提交申请' }).dblclick()));
      await Promise.all([page, other].map((one) => one.waitForURL('**/cases/*')));
      expect(page.url()).toBe(other.url());
      expect(await casesOf(page)).toHaveLength(before + 1);
      await other.goBack();
      await other.goto(page.url());
      await other.getByText('办件编号').first().waitFor();
    },
    aWhile,
  );

  it(
    'Back, Forward and a reload keep what was typed',
    async () => {
      const { page } = await applying(/\/form\/contact$/);
      await page.locator('[name=mobile]').fill('199 1111 2222');
      await page.goBack();
      await page.getByRole('heading', { name: '您本人' }).waitFor();
      await page.goForward();
      expect(await page.locator('[name=mobile]').inputValue()).toBe('19911112222');
      await page.reload();
      expect(await page.locator('[name=mobile]').inputValue()).toBe('19911112222');
    },
    aWhile,
  );

  it(
    'the session ends in the middle of the form: sign in over the page, and nothing typed is lost',
    async () => {
      const applicant = await applying(/\/form\/contact$/);
      const { page } = applicant;
      await page.locator('[name=mobile]').fill('19933334444');
      await page.locator('[name=residenceAddress]').fill('示例市青年路8号');
      await page.context().clearCookies({ name: 'one-thing-session' });
      await page.locator('main .button.act').last().click();
      const dialog = page.getByRole('dialog', { name: '登录已过期' });
      await dialog.waitFor();
      await expectNoViolations(page);
      await expectFits(page);
      expect(await page.locator('[name=mobile]').inputValue()).toBe('19933334444');
      await dialog.getByRole('button', { name: '欧阳青禾' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.locator('[name=mobile]').waitFor();
      await applyUntil(/\/check$/, applicant);
      await page.getByText('19933334444').waitFor();
      await page.getByText('示例市青年路8号').waitFor();

      await page.context().clearCookies({ name: 'one-thing-session' });
      await submit(page);
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('请先登录').waitFor();
      await submit(page);
      await dialog.getByRole('button', { name: '欧阳青禾' }).click();
      await page.getByText('提交成功').waitFor();
    },
    aWhile,
  );

  it(
    'somebody else signs in at the same computer, and sees nothing of the one before',
    async () => {
      const { page } = await applying(/\/form\/contact$/);
      const draft = page.url();
      await page.getByRole('button', { name: '退出' }).click();
      await page.getByRole('heading', { name: '您想办什么事' }).waitFor();
      await signIn(page.context(), 'gu-xiaoman');
      await page.goto(draft);
      await page.getByRole('alert').waitFor();
      expect(await page.locator('main').innerText()).not.toContain('欧阳');
    },
    aWhile,
  );

  it('the server does not answer: the page says so and goes on when it does', async () => {
    const page = await faces.open('/');
    await hasOpened(page);
    await page.route('**/api/v1/one-things/**', (route) => route.abort());
    await page.getByRole('link', { name: '就业创业登记“一件事”' }).click();
    await page.getByRole('alert').getByText('没有连上服务器').waitFor();
    await expectNoViolations(page);
    await page.unroute('**/api/v1/one-things/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('button', { name: '开始' }).waitFor();
  });

  it(
    'what is compared comes slowly: nothing can be chosen that would be lost when it is there',
    async () => {
      const { page } = await applying(/\/questions\/useCommitment$/);
      await page.route('**/roads', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        await route.continue();
      });
      await page.reload();
      await page.locator('[name=useCommitment][value=yes]').check();
      await page.getByText('整件事').first().waitFor();
      expect(await page.locator('[name=useCommitment][value=yes]').isChecked()).toBe(true);
    },
    aWhile,
  );

  it('without scripts, a page says where else to go', async () => {
    const page = await faces.open('/', { scripts: false });
    expect(await page.innerText('body')).toContain('12345');
  });
});
