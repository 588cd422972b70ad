import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fictionalApplication } from '../../cli/fictional-application';
import { done } from '../support/api-client';
import { hasOpened } from '../support/applicant';
import { type Faces, startFaces, type Viewer } from '../support/browser';
import { coreItems, registration } from '../support/cases';
import { expectFits, expectNoViolations } from '../support/page-checks';
import { until } from '../support/until';

const aWhile = 120_000;
const guide = `/one-things/${registration}`;
const owner = 'ouyang-qinghe';
const hurtful = '</script><script>window.hurt=1</script><img src=x onerror="window.hurt=1"><!--\u202e1号';

describe('a page whose first view the server writes', () => {
  let faces: Faces;
  let caseNo: string;
  beforeAll(async () => {
    faces = await startFaces();
    caseNo = await caseWithHurtfulWords();
  }, aWhile);
  afterAll(() => faces.stop());

  /** A case of the owner in which a field is asked for anew, with hurtful words in what was given and in what is asked. */
  async function caseWithHurtfulWords(): Promise<string> {
    const { api } = faces.stack;
    const plan = await api.post(`/one-things/${registration}/plan`, { answers: coreItems });
    const application = fictionalApplication(plan.body);
    const fields = { ...application.fields, residenceAddress: hurtful };
    const stored = await done(api.post('/cases', { ...application, fields, materials: [] }));
    const words = { problem: hurtful, rule: hurtful, remedy: hurtful, target: 'fields/residenceAddress' };
    const number = stored.caseNo as string;
    await done(api.post(`/desk/cases/${number}/correction-notice`, { defects: [words] }));
    await until(
      'the field is asked for',
      () => api.get(`/cases/${number}/asked-parts`),
      ({ body }) => body.parts.length === 1,
    );
    return number;
  }

  const addressOf = (address: string) => address.replace(':caseNo', caseNo);
  /** A page that is opened but not waited for, with what its browser complains of and what it asks the API. */
  async function watched(viewer: Viewer) {
    const page = await (await faces.visitor({ width: 375, ...viewer })).newPage();
    const faults: string[] = [];
    const asked: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => faults.push(message.text()));
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/') && !pathname.endsWith('/events')) asked.push(pathname);
    });
    return { page, faults, asked };
  }
  const lookOf = (page: Page) => page.evaluate("document.querySelector('#page').innerText");

  it.each([
    ['/', {}],
    [guide, { language: 'en', size: '167' }],
    [guide, { person: owner }],
    ['/public', {}],
    ['/cases', {}],
    ['/cases', { person: owner, language: 'en' }],
    ['/cases/:caseNo', { person: owner }],
    ['/cases/:caseNo', { person: owner, language: 'en', size: '125' }],
  ] as const)(
    '%s for %j: is there without scripts, and comes to life as it is, asking for nothing',
    async (address, viewer) => {
      const { page: still } = await watched({ ...viewer, scripts: false });
      await still.goto(addressOf(address));
      const { page, faults, asked } = await watched(viewer);
      await page.goto(addressOf(address));
      await hasOpened(page);
      await page.waitForLoadState('networkidle');
      expect({ faults, asked }).toEqual({ faults: [], asked: [] });
      // Figures were asked for at another time on each page.
      const timeless = (text: unknown) => String(text).replace(/\d\d:\d\d/g, '');
      expect(timeless(await lookOf(page))).toBe(timeless(await lookOf(still)));
      expect(await page.title()).toBe(await still.title());
      expect(await page.evaluate('window.hurt')).toBeUndefined();
      await expectFits(page);
      await expectNoViolations(page);
    },
    aWhile,
  );

  it('tells a guide to whoever has no scripts, to the last fold', async () => {
    const { page } = await watched({ scripts: false });
    await page.goto(guide);
    for (const fold of await page.locator('main summary').all()) await fold.click();
    const { departments } = (await faces.stack.api.get(guide)).body;
    for (const { enquiryPhone } of departments) {
      await page.locator('main li', { hasText: enquiryPhone }).first().waitFor();
    }
    await page.locator('body > noscript').waitFor();
  });

  it('shows a case to whom it belongs, to nobody else, and stays in no cache', async () => {
    const sentence = (await faces.stack.api.get(`/cases/${caseNo}`)).body.sentence.zh as string;
    const seenBy = async (person?: string) => {
      const context = await faces.visitor(person === undefined ? {} : { person });
      const answer = await context.request.get(`/cases/${caseNo}`, { headers: { accept: 'text/html' } });
      return { caching: answer.headers()['cache-control'], text: await answer.text() };
    };
    const own = await seenBy(owner);
    expect(own.text).toContain(sentence);
    expect(own.caching).toBe('private, no-store');
    for (const other of [await seenBy('lin-tian'), await seenBy()]) {
      expect(other.text).not.toContain(sentence);
      expect(other.text).not.toContain(hurtful.slice(-3));
    }
  });

  /** A guide as it is before its scripts are there; what is given back lets them come. */
  async function guideWithoutItsScripts() {
    const { page, faults } = await watched({});
    let come = () => {};
    const mayCome = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/assets/portal-*.js', async (route) => {
      await mayCome;
      await route.continue();
    });
    await page.goto(guide, { waitUntil: 'commit' });
    return { page, faults, come };
  }

  it('holds what is pressed before its scripts are there, and shows that it does', async () => {
    const { page, faults, come } = await guideWithoutItsScripts();
    const start = page.getByRole('button', { name: '开始' });
    await start.click();
    expect(await start.getAttribute('aria-busy')).toBe('true');
    come();
    await page.waitForURL('**/drafts/*/questions/*');
    expect(faults).toEqual([]);
  });

  it('fills a fold that was opened before its scripts were there', async () => {
    const { page, come } = await guideWithoutItsScripts();
    await page.getByText('咨询和投诉电话').click();
    come();
    await page.locator('.fold-inside li').first().waitFor();
  });

  it('would be caught if it were not what the scripts make', async () => {
    const { page } = await watched({});
    await page.route(`**${guide}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('>开始<', '>开始吧<') });
    });
    const fault = page.waitForEvent('pageerror');
    await page.goto(guide);
    expect((await fault).message).toContain('418');
    await page.getByRole('button', { name: '开始', exact: true }).waitFor();
  });
});
