import type { BrowserContext } from 'playwright-core';
import { drawTable } from '../../cli/table';
import { startBrowser, visit } from '../support/chromium';
import { median } from './statistics';

const times = 5;
const patienceMs = 10_000;
const rowsOf = (table: string): string => `${table} tbody tr`;
const figures = '.figures .figure';

/** What somebody opens, and what has to be there until they see what they came for. */
const looks: readonly (readonly [person: string, address: string, content: string])[] = [
  ['duty-clerk', '/desk', rowsOf('.queue')],
  ['duty-clerk', '/desk?queue=nearLimit', rowsOf('.queue')],
  ['duty-clerk', '/desk?page=2', rowsOf('.queue')],
  ['manager', '/board', figures],
  ['manager', '/board?oneThing=employee-hiring&from=2025-06-01', figures],
  ['manager', '/board/open-items', rowsOf('.table')],
  ['manager', '/board/cases', rowsOf('.table')],
  ['manager', '/board/cases?scope=items&limit=promised&bucket=missed', rowsOf('.table')],
  ['manager', '/board/rehearsal', 'main form'],
  ['manager', '/board/calendar', rowsOf('.table')],
  ['manager', '/board/cards', 'main form'],
];

/** Notes when the content was there and painted, in ms since the navigation began. */
const note = (content: string): string => `
  window.seenAt = new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(${JSON.stringify(content)})) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
  });`;

/** A link of the board that shows how many rows it opens. */
export interface ShownCount {
  readonly href: string;
  readonly count: number;
}

/**
 * Opens desk and board as first visits at 1280 px and prints how long it takes until the content is there; gives every
 * number of the board that opens its rows.
 */
export async function openInBrowser(url: string): Promise<readonly ShownCount[]> {
  const browser = await startBrowser();
  const lines: string[][] = [];
  for (const [person, address, content] of looks) {
    const took: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const context = await visit(browser, url, { person });
      took.push(await timeToContent(context, address, content));
      await context.close();
    }
    lines.push([address, content, median(took).toFixed(0), Math.max(...took).toFixed(0)]);
  }
  const right = (head: string) => ({ head, align: 'right' }) as const;
  const heads = [{ head: 'page' }, { head: 'content' }, right('median ms'), right('worst ms')];
  console.log(drawTable(heads, lines).join('\n'));
  const counts = await countsShown(await visit(browser, url, { person: 'manager' }));
  await browser.close();
  return counts;
}

async function timeToContent(context: BrowserContext, address: string, content: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(note(content));
  await page.goto(address, { waitUntil: 'commit' });
  // Told as NaN where there is no such content.
  const isThere = await page
    .locator(content)
    .first()
    .waitFor({ timeout: patienceMs })
    .then(
      () => true,
      () => false,
    );
  if (!isThere) return NaN;
  return page.evaluate<number>('window.seenAt');
}

async function countsShown(context: BrowserContext): Promise<readonly ShownCount[]> {
  const page = await context.newPage();
  await page.goto('/board', { waitUntil: 'networkidle' });
  await page.locator(figures).first().waitFor();
  return page.locator('a.count.number').evaluateAll((links) =>
    links
      .map((link) => ({
        href: String(link.getAttribute('href')),
        count: Number(link.firstChild?.textContent),
      }))
      .filter(({ href }) => /\/(cases|open-items)\?/.test(href)),
  );
}
