import { afterAll, beforeAll, test } from '@jest/globals';
import { type Faces, startFaces } from '../support/browser';
import { keyboardOf } from '../support/keyboard';
import { expectFits, expectNoViolations } from '../support/page-checks';

let faces: Faces;
beforeAll(async () => {
  faces = await startFaces();
});
afterAll(() => faces.stop());

test.each([
  { language: 'zh', width: 1280 },
  { language: 'en', width: 320, dark: true },
  { language: 'zh', width: 375, size: '167' },
] as const)('the first page is there for everybody: %j', async (viewer) => {
  const page = await faces.open('/', viewer);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectNoViolations(page);
  await expectFits(page);
});

test('a keyboard alone leads from the first page to the first question', async () => {
  const page = await faces.open('/');
  const keyboard = keyboardOf(page);
  await keyboard.press(page.getByRole('link', { name: '就业创业登记“一件事”' }));
  await keyboard.press(page.getByRole('button', { name: '开始' }));
  await page.getByText('第1题').waitFor();
});
