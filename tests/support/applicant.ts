import type { Page } from 'playwright-core';
import { fictionalApplication } from '../../cli/fictional-application';
import type { Hands } from './hands';

/** How somebody applies in the portal. */
export interface Applicant {
  readonly page: Page;
  readonly hands: Hands;
  /** Answers to guided questions; the others take the first choice. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whom to sign in as, where that is asked; in the words of the page. */
  readonly name: string;
  readonly papers?: 'upload' | 'counter';
  /** Looks at each page before it is left. */
  readonly onPage?: (page: Page) => Promise<void>;
}

type Step = (applicant: Applicant) => Promise<void>;

/** What to do on the pages of a draft, by their address; the first that fits. */
const steps: readonly (readonly [RegExp, Step])[] = [
  [/\/questions\//, answerQuestion],
  [/\/plan$/, async () => {}],
  [/\/form\//, fillIn],
  [/\/papers/, handIn],
  [/\/letters\//, tickAll],
  [/\/check$/, async () => {}],
];

/** A photo as small as one can be; its head is all that is looked at. */
export const photo = {
  name: '照片.png',
  mimeType: 'image/png',
  buffer: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64, 1)]),
};

/** Goes from page to page as the portal leads, does what each asks for, and stops at the first whose address fits. */
export async function applyUntil(goal: RegExp, applicant: Applicant): Promise<void> {
  const { page, onPage } = applicant;
  for (;;) {
    await hasOpened(page);
    if (goal.test(pathOf(page))) return;
    const signIn = page.locator('main .cards button', { hasText: applicant.name });
    if ((await signIn.count()) > 0) {
      await onPage?.(page);
      await applicant.hands.press(signIn);
      await signIn.waitFor({ state: 'detached' });
      continue;
    }
    const step = steps.find(([address]) => address.test(pathOf(page)));
    if (!step) throw new Error(`Nobody says what to do on ${page.url()}`);
    await step[1](applicant);
    await onPage?.(page);
    await goOn(applicant);
  }
}

/** The page has its content, and its scripts answer. */
export async function hasOpened(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator('#first-view').waitFor({ state: 'detached' });
}

/** Presses what leads on, and waits until it did. */
export async function goOn({ page, hands }: Pick<Applicant, 'page' | 'hands'>): Promise<void> {
  const before = page.url();
  await hands.press(page.locator('main .button.act').last());
  await page.waitForURL((url) => url.href !== before);
}

const pathOf = (page: Page): string => new URL(page.url()).pathname;

async function answerQuestion({ page, hands, answers }: Applicant): Promise<void> {
  const question = pathOf(page).split('/').pop() ?? '';
  const choices = page.locator(`main input[name="${question}"]`);
  const wanted = answers[question];
  await hands.choose(
    wanted === undefined ? choices.first() : choices.and(page.locator(`[value="${wanted}"]`)),
  );
}

/** Fills in whatever is empty, with the values of somebody who does not exist. */
async function fillIn({ page, hands }: Applicant): Promise<void> {
  const values = await fictionalValues(page);
  const names = await page
    .locator('main form [name]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('name')));
  for (const name of new Set(names)) {
    const inputs = page.locator(`main form [name="${name}"]`);
    const [key = '', part] = name?.split('.') ?? [];
    const value = values[key];
    if (['radio', 'checkbox'].includes((await inputs.first().getAttribute('type')) ?? '')) {
      if ((await inputs.and(page.locator(':checked')).count()) > 0) continue;
      const wanted = value === true ? 'yes' : value === false ? 'no' : String([value].flat()[0]);
      await hands.choose(inputs.and(page.locator(`[value="${wanted}"]`)));
    } else if ((await inputs.inputValue()) === '') {
      await hands.type(inputs, part === undefined ? String(value) : partOf(String(value), part));
    }
  }
}

const partOf = (date: string, part: string): string =>
  date.split('-')[['year', 'month', 'day'].indexOf(part)] ?? '';

async function fictionalValues(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const draftId = pathOf(page).split('/')[2] ?? '';
  const { oneThing, answers } = await (await page.request.get(`/api/v1/drafts/${draftId}`)).json();
  const plan = await page.request.post(`/api/v1/one-things/${oneThing.id}/plan`, { data: { answers } });
  return fictionalApplication(await plan.json()).fields;
}

async function handIn({ page, hands, papers = 'upload' }: Applicant): Promise<void> {
  const groups = await page.locator('main form fieldset').all();
  for (const group of groups) {
    if (papers === 'counter') {
      await hands.choose(group.getByRole('checkbox'));
      continue;
    }
    const chooser = page.waitForEvent('filechooser');
    await hands.press(group.getByRole('button'));
    await (await chooser).setFiles(photo);
    await group.getByRole('link').waitFor();
  }
}

async function tickAll({ page, hands }: Applicant): Promise<void> {
  for (const box of await page.locator('main form').getByRole('checkbox').all()) await hands.choose(box);
}
