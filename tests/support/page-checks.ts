import { expect } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What WCAG 2.2 asks at levels A and AA, as far as a program can see it; axe leaves the size of targets out unless told. */
const wcag = JSON.stringify({
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
});

/** No rule of WCAG 2.2 A/AA is violated on the page as it is now; tells rule, element and what is wrong. */
export async function expectNoViolations(page: Page): Promise<void> {
  // It stays as long as the page is not left.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${wcag})`);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
  expect({ address: page.url(), found }).toEqual({ address: page.url(), found: [] });
}

/** Nothing is cut off at the side, so nobody scrolls in two directions. */
export async function expectFits(page: Page): Promise<void> {
  const wider = await page.evaluate(
    `[...document.querySelectorAll('body *')]
      .filter((node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .filter((node) => !node.closest('.for-listeners') && getComputedStyle(node).visibility !== 'hidden')
      .map((node) => node.outerHTML.slice(0, 120))`,
  );
  const width = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect({ address: page.url(), wider: width === 0 ? [] : wider, width }).toEqual({
    address: page.url(),
    wider: [],
    width: 0,
  });
}
