import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { makeSamples } from '../../cli/samples/make-samples';
import { type Faces, startFaces } from '../support/browser';
import { inEveryLook } from '../support/looks';
import { openFolds, openWhole } from '../support/open-whole';
import { expectFits, expectNoViolations } from '../support/page-checks';
import { addressOf, leadOn, places } from './places';
import { prepareShown, type Shown } from './shown';

/** px; a page is checked at the first of a pair, and must fit at the second: at 200 % zoom, and on the narrowest telephone. */
const widths = [
  [1280, 640],
  [375, 320],
] as const;

/** Files with the routes of a face: below which address they stand, and where unknown addresses of theirs are answered. */
interface Routes {
  readonly file: string;
  readonly base?: string;
  readonly home?: string;
}
/** By the name of the entry. */
const faces: Readonly<Record<string, readonly Routes[]>> = {
  portal: [{ file: 'portal/portal.tsx', home: '/' }, { file: 'portal/draft-routes.tsx' }],
  desk: [
    { file: 'desk/desk.tsx', home: '/desk' },
    { file: 'desk/window/window-routes.tsx', base: '/desk/window', home: '/desk/window' },
    { file: 'portal/draft-routes.tsx', base: '/desk/window' },
  ],
  board: [{ file: 'board/board.tsx', home: '/board' }],
  'sign-in': [],
};

let product: Faces;
let shown: Shown;
const pages = new Map<string | undefined, Page>();
const faults: string[] = [];
beforeAll(async () => {
  product = await startFaces();
  const place = { publicUrl: product.stack.url, sandboxUrl: product.stack.sandboxUrl };
  await makeSamples(place, () => undefined);
  shown = (await prepareShown(place.publicUrl)).shown;
}, 240_000);
afterAll(() => product.stop());

/** One page for each person, which goes from place to place. */
async function pageOf(person: string | undefined): Promise<Page> {
  const known = pages.get(person);
  if (known) return known;
  const page = await (await product.visitor(person === undefined ? {} : { person })).newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  pages.set(person, page);
  return page;
}

test.each(places.map((place) => [place.name, place] as const))(
  '%s breaks no rule of WCAG in any mode, and nothing of it is cut off',
  async (_name, place) => {
    const page = await pageOf(place.person);
    await openWhole(page, addressOf(place, shown));
    await openFolds(page);
    const height = 900;
    for (const [width, narrow] of widths) {
      await page.setViewportSize({ width, height });
      await inEveryLook(page, async () => {
        await expectNoViolations(page);
        await expectFits(page);
        await page.setViewportSize({ width: narrow, height });
        await expectFits(page);
        await page.setViewportSize({ width, height });
      });
    }
    expect(faults.splice(0)).toEqual([]);
  },
  120_000,
);

test('every route of every face is among the pages that are checked', () => {
  const names = readdirSync('web', { recursive: true, encoding: 'utf8' });
  const entries = names.filter((name) => name.endsWith('.html')).map((name) => path.parse(name).name);
  expect(entries.toSorted()).toEqual(Object.keys(faces).toSorted());
  const known = Object.values(faces).flat();
  const withRoutes = names.filter((name) => name.endsWith('.tsx') && /<Route\b/.test(textOf(name)));
  expect(withRoutes.toSorted()).toEqual([...new Set(known.map(({ file }) => file))].toSorted());
  const isThere = (route: string) => leadOn.includes(route) || places.some((place) => place.route === route);
  expect(known.flatMap(routesIn).filter((route) => !isThere(route))).toEqual([]);
});

const textOf = (file: string): string => readFileSync(path.join('web', file), 'utf8');

/** The routes written in a file. */
function routesIn({ file, base = '', home = '' }: Routes): string[] {
  return [...textOf(file).matchAll(/<Route\b([^>]*)/g)].map(([, attributes = '']) => {
    if (!attributes.includes('path=')) return `${home}*`;
    const literal = /path="([^"]*)"/.exec(attributes)?.[1];
    const name = /path=\{boardPlaces\.(\w+)\}/.exec(attributes)?.[1] ?? '';
    const route = literal ?? new RegExp(`\\b${name}: '([^']*)'`).exec(textOf('board/places.ts'))?.[1];
    if (route === undefined) throw new Error(`Nobody knows this route: ${attributes}`);
    return base === '' ? route : `${base}${route}`.replace(/\/$/, '');
  });
}
