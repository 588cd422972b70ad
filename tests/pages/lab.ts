import type { CDPSession, Page } from 'playwright-core';
import { loadSettings } from '../../settings/settings';
import { drawTable } from '../../cli/table';
import { hasOpened } from '../support/applicant';
import { startBrowser, visit } from '../support/chromium';
import { median } from '../bench/statistics';

/** A telephone of some years ago on a slow mobile network, as Lighthouse has it. Bytes per second, ms. */
const network = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const cpuSlowdown = 4;
const runs = 5;

interface LabPage {
  readonly name: string;
  readonly address: string;
  readonly person?: string;
  /** What is pressed, one after another, to see how soon the page reacts. */
  readonly pressed: string;
}
const pages: readonly LabPage[] = [
  { name: 'first page', address: '/', pressed: '.site-tools button' },
  {
    name: 'guide',
    address: '/one-things/employment-and-entrepreneurship-registration',
    pressed: 'main summary',
  },
  { name: 'case', address: '/cases/:caseNo', person: 'sample-applicant', pressed: 'main summary' },
];

interface Figures {
  /** KB over the network, of scripts and of all. */
  readonly script: number;
  readonly all: number;
  /** ms until the server, not slowed, has sent the page. */
  readonly sent: number;
  /** ms; largest contentful paint, and the slowest reaction to a press. */
  readonly lcp: number;
  readonly inp: number;
  /** Cumulative layout shift. */
  readonly cls: number;
}

/** Opens each page as a first visit, several times, on a slowed machine and network, and prints medians and the worst. */
async function main(): Promise<void> {
  const { publicUrl } = loadSettings();
  const browser = await startBrowser();
  const rows: string[][] = [];
  for (const { name, address, person, pressed } of pages) {
    const seen: Figures[] = [];
    for (let run = 0; run < runs; run += 1) {
      const context = await visit(browser, publicUrl, {
        width: 375,
        ...(person === undefined ? {} : { person }),
      });
      const page = await context.newPage();
      const [newest] = person === undefined ? [] : await ownCases(page);
      seen.push(await measure(page, address.replace(':caseNo', newest?.caseNo ?? ''), pressed));
      await context.close();
    }
    const of = (pick: (figures: Figures) => number, digits = 0): string => {
      const values = seen.map(pick);
      return `${median(values).toFixed(digits)} (${Math.max(...values).toFixed(digits)})`;
    };
    rows.push([
      name,
      of(({ script }) => script, 1),
      of(({ all }) => all, 1),
      of(({ sent }) => sent),
      of(({ lcp }) => lcp),
      of(({ inp }) => inp),
      of(({ cls }) => cls, 3),
    ]);
  }
  await browser.close();
  console.log(
    `First visits at 375 px, ${runs} each, CPU ${cpuSlowdown} times slower, 1.6 Mbit/s, 150 ms; median (worst)`,
  );
  const heads = ['page', 'script KB', 'all KB', 'sent ms', 'LCP ms', 'INP ms', 'CLS'].map((head) => ({
    head,
  }));
  console.log(drawTable(heads, rows).join('\n'));
  console.log('goals: script ≤ 120 KB, LCP ≤ 2000 ms, INP ≤ 200 ms, CLS ≤ 0.1');
}

async function ownCases(page: Page): Promise<readonly { readonly caseNo: string }[]> {
  return (await (await page.request.get('/api/v1/cases')).json()) as { caseNo: string }[];
}

/** The page itself notes what the browser tells of it; seen before any script of ours runs. */
const observe = `
  window.lab = { lcp: 0, cls: 0, inp: 0 };
  const watch = (type, note, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', (entry) => { lab.lcp = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) lab.cls += entry.value; });
  watch('event', (entry) => { if (entry.interactionId) lab.inp = Math.max(lab.inp, entry.duration); },
    { durationThreshold: 16 });
`;

async function measure(page: Page, address: string, pressed: string): Promise<Figures> {
  const begun = performance.now();
  await page.request.get(address, { headers: { accept: 'text/html' } });
  const sent = performance.now() - begun;
  const session = await page.context().newCDPSession(page);
  const bytes = await countBytes(session);
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await page.addInitScript(observe);
  await page.goto(address);
  await hasOpened(page);
  await page.waitForLoadState('networkidle');
  const { script, all } = bytes();
  for (const one of (await page.locator(pressed).all()).slice(0, 3)) {
    await one.click();
    await page.waitForLoadState('networkidle');
  }
  const lab = await page.evaluate<Pick<Figures, 'lcp' | 'inp' | 'cls'>>('window.lab');
  return { ...lab, sent, script: script / 1024, all: all / 1024 };
}

/** Counts what comes over the network: its function gives bytes so far. */
async function countBytes(session: CDPSession): Promise<() => { script: number; all: number }> {
  const scripts = new Set<string>();
  const sums = { script: 0, all: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sums.all += encodedDataLength;
    if (scripts.has(requestId)) sums.script += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => ({ ...sums });
}

void main();
