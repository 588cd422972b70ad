import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { loadSettings } from '../../settings/settings';
import { applyUntil, goOn, hasOpened } from '../support/applicant';
import { startBrowser, visit } from '../support/chromium';
import { handsBy } from '../support/hands';

/** px */
const widths = [1280, 375] as const;

/** Every page of the three faces, by name: who looks at it, where it is, and what to open on it. */
interface Shot {
  readonly name: string;
  readonly person?: string;
  readonly address: string;
  /** The case it shows: the sample in this phase or with this outcome takes the place of `:caseNo`. */
  readonly sample?: string;
  /** Or the first row of this list of the desk, for `:caseNo` and `:itemId`. */
  readonly firstOf?: string;
  /** Folds are opened. */
  readonly opened?: true;
  /** Stands in the README, at this width. */
  readonly shownAt?: (typeof widths)[number];
}
const sampleApplicant = 'sample-applicant';
const guide = '/one-things/employment-and-entrepreneurship-registration';
const atDesk = { person: 'duty-clerk', address: '/desk/cases/:caseNo' } as const;
const byManager = { person: 'manager' } as const;
const ofCase = { person: sampleApplicant, address: '/cases/:caseNo' } as const;

const shots: readonly Shot[] = [
  { name: 'portal', address: '/' },
  { name: 'portal-sign-in', address: '/sign-in' },
  { name: 'portal-no-such-page', address: '/nowhere' },
  { name: 'portal-public', address: '/public' },
  { name: 'portal-cases', person: sampleApplicant, address: '/cases' },
  { name: 'portal-case', ...ofCase, sample: 'accepted', shownAt: 375 },
  { name: 'portal-case-open', ...ofCase, sample: 'accepted', opened: true },
  { name: 'portal-case-correcting', ...ofCase, sample: 'correcting' },
  { name: 'portal-correction', ...ofCase, address: '/cases/:caseNo/correction', sample: 'correcting' },
  { name: 'portal-withdrawal', ...ofCase, address: '/cases/:caseNo/withdrawal', sample: 'accepted' },
  { name: 'portal-case-closed', ...ofCase, sample: 'completed', opened: true },
  { name: 'portal-case-not-accepted', ...ofCase, sample: 'notAccepted' },
  { name: 'portal-case-partly', ...ofCase, sample: 'partlyCompleted' },
  { name: 'desk', person: 'duty-clerk', address: '/desk', shownAt: 1280 },
  { name: 'desk-to-accept', person: 'duty-clerk', address: '/desk?queue=toAccept' },
  { name: 'desk-conflicts', person: 'duty-clerk', address: '/desk?queue=conflicts' },
  { name: 'desk-checks', person: 'duty-clerk', address: '/desk?queue=checks' },
  { name: 'desk-window', person: 'duty-clerk', address: '/desk/window' },
  { name: 'desk-case', ...atDesk, firstOf: '/desk/stalled', opened: true },
  { name: 'desk-case-conflict', ...atDesk, firstOf: '/desk/conflicts' },
  { name: 'desk-case-check', ...atDesk, firstOf: '/desk/checks?waiting=check' },
  {
    name: 'desk-notice',
    ...atDesk,
    address: '/desk/cases/:caseNo/notice',
    firstOf: '/desk/cases?queue=toAccept',
  },
  {
    name: 'desk-request',
    ...atDesk,
    address: '/desk/cases/:caseNo/items/:itemId/request',
    firstOf: '/desk/stalled',
  },
  { name: 'desk-slip', ...atDesk, address: '/desk/cases/:caseNo/items/:itemId/slip', firstOf: '/desk/slips' },
  { name: 'board', ...byManager, address: '/board', shownAt: 1280 },
  { name: 'board-open-items', ...byManager, address: '/board/open-items' },
  { name: 'board-rows', ...byManager, address: '/board/cases' },
  { name: 'board-case', ...byManager, address: '/board/cases/:caseNo', firstOf: '/management/cases' },
  {
    name: 'board-rehearsal',
    ...byManager,
    address: '/board/rehearsal?itemId=insuranceEnrolment&promisedDays=0',
  },
  { name: 'board-calendar', ...byManager, address: '/board/calendar' },
  { name: 'board-cards', ...byManager, address: '/board/cards' },
];

const folder = path.join('dist', 'screenshots');
/** What the README shows of them. */
const shownFolder = path.join('docs', 'screenshots');

/** Takes a picture of every page of a product that runs, with its samples, and prints where they are. */
async function main(): Promise<void> {
  const { publicUrl } = loadSettings();
  await Promise.all([folder, shownFolder].map((one) => mkdir(one, { recursive: true })));
  const browser = await startBrowser();
  for (const width of widths) {
    const take = async (page: Page, name: string, shownAt?: number): Promise<void> => {
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
      if (shownAt === width) await page.screenshot({ path: path.join(shownFolder, `${name}.png`) });
    };
    for (const { name, person, address, sample, firstOf, opened, shownAt } of shots) {
      const context = await visit(browser, publicUrl, { width, ...(person === undefined ? {} : { person }) });
      const page = await context.newPage();
      const first = firstOf === undefined ? undefined : await firstRowOf(page, firstOf);
      const caseNo = sample === undefined ? first?.caseNo : await sampleIn(page, sample);
      await page.goto(address.replace(':caseNo', caseNo ?? '').replace(':itemId', first?.itemId ?? ''));
      await hasOpened(page);
      if (opened) for (const fold of await page.locator('main summary').all()) await fold.click();
      await take(page, name, shownAt);
      await context.close();
    }
    const context = await visit(browser, publicUrl, { width, person: sampleApplicant });
    const page = await context.newPage();
    await page.goto(guide);
    await hasOpened(page);
    await take(page, 'portal-guide');
    const hands = handsBy.pointer();
    await goOn({ page, hands });
    const answers = { workForm: 'flexible', useCommitment: 'yes', applyLoan: 'yes' };
    const onPage = (one: Page) => {
      const place = new URL(one.url()).pathname.split('/').slice(3).join('-');
      return take(one, `portal-draft-${place}`, place === 'plan' ? 375 : undefined);
    };
    await applyUntil(/\/check$/, { page, hands, answers, name: '样例申请人', onPage });
    await take(page, 'portal-draft-check');
    await page.request.delete(`/api/v1/drafts/${page.url().split('/')[4] ?? ''}`, {
      headers: { 'x-requested-with': 'a page' },
    });
    await context.close();
  }
  await browser.close();
  console.log(`Pictures of all pages are in ${folder}, those of the README in ${shownFolder}`);
}

/** The first row of a list of the API. */
async function firstRowOf(page: Page, list: string) {
  const { rows } = (await (await page.request.get(`/api/v1${list}`)).json()) as {
    readonly rows: readonly { readonly caseNo: string; readonly itemId?: string }[];
  };
  const [first] = rows;
  if (!first) throw new Error(`Nothing is in ${list}; the product must run with SAMPLES=on`);
  return first;
}

/** The newest sample in this phase or with this outcome. */
async function sampleIn(page: Page, state: string): Promise<string> {
  const cases = (await (await page.request.get('/api/v1/cases')).json()) as {
    readonly caseNo: string;
    readonly phase: string;
    readonly outcome: string | null;
  }[];
  const found = cases.find(({ phase, outcome }) => (outcome ?? phase) === state);
  if (!found) throw new Error(`No sample is ${state}; the product must run with SAMPLES=on`);
  return found.caseNo;
}

void main();
