import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { loadSettings } from '../../settings/settings';
import { startBrowser, visit } from '../support/chromium';
import { openFolds, openWhole } from '../support/open-whole';
import { addressOf, places } from './places';
import { prepareShown } from './shown';

/** px */
const widths = [1280, 375] as const;
const folder = path.join('dist', 'screenshots');
/** What the README shows of them. */
const shownFolder = path.join('docs', 'screenshots');

/** Takes a picture of every page of a product that runs, with its samples, and prints where they are. */
async function main(): Promise<void> {
  const { publicUrl } = loadSettings();
  await Promise.all([folder, shownFolder].map((one) => mkdir(one, { recursive: true })));
  const { shown, remove } = await prepareShown(publicUrl);
  const browser = await startBrowser();
  for (const width of widths) {
    for (const person of new Set(places.map((place) => place.person))) {
      const context = await visit(browser, publicUrl, { width, ...(person === undefined ? {} : { person }) });
      const page = await context.newPage();
      for (const place of places.filter((one) => one.person === person)) {
        await openWhole(page, addressOf(place, shown));
        if (place.shownAt === width) {
          await page.screenshot({ path: path.join(shownFolder, `${place.name}.png`) });
        }
        await openFolds(page);
        await page.screenshot({ path: path.join(folder, `${place.name}-${width}.png`), fullPage: true });
      }
      await context.close();
    }
  }
  await browser.close();
  await remove();
  console.log(
    `${places.length} pages at ${widths.join(' and ')} px are in ${folder}, those of the README in ${shownFolder}`,
  );
}

void main();
