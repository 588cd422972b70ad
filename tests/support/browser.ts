import type { BrowserContext, Page } from 'playwright-core';
import { loadPages } from '../../api/pages';
import { type CaseStack, type StackOptions, startCaseStack } from './case-stack';
import { startBrowser, type Viewer, visit } from './chromium';

export { signIn, startBrowser, type Viewer, visit } from './chromium';

/** The product with its pages in this process, and a browser to look at them with. */
export interface Faces {
  readonly stack: CaseStack;
  /** A browser of somebody's own: cookies of others are not in it. */
  visitor(viewer?: Viewer): Promise<BrowserContext>;
  /** A page of such a browser, opened at this address. */
  open(address: string, viewer?: Viewer): Promise<Page>;
  stop(): Promise<void>;
}

/** Starts both; fails with what to do when there is no browser or no built page. */
export async function startFaces(options: StackOptions = {}): Promise<Faces> {
  const pages = await loadPages();
  if (!pages) throw new Error('The pages are not built: run `npm run build:pages`');
  const browser = await startBrowser();
  const stack = await startCaseStack({ ...options, pages });
  const visitor = (viewer: Viewer = {}) => visit(browser, stack.url, viewer);
  return {
    stack,
    visitor,
    async open(address, viewer = {}) {
      const page = await (await visitor(viewer)).newPage();
      await page.goto(address);
      return page;
    },
    async stop() {
      await browser.close();
      await stack.stop();
    },
  };
}
