import { access } from 'node:fs/promises';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

/** How somebody looks at the pages. */
export interface Viewer {
  /** A fictional person who has signed in; absent: nobody has. */
  readonly person?: string;
  readonly language?: 'zh' | 'en';
  /** Size of all text, per cent; 167 is the view for older people 长辈版. */
  readonly size?: '100' | '125' | '167';
  /** px; the height follows. */
  readonly width?: number;
  readonly dark?: boolean;
  /** `false`: the browser runs no scripts. */
  readonly scripts?: boolean;
}

/** The browser of this machine: `CHROMIUM`, or where Debian and Ubuntu install it. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  await access(executablePath).catch(() => {
    throw new Error(
      `No browser at ${executablePath}. The pages are tested in Chromium: ` +
        'install it (Debian, Ubuntu: `apt-get install chromium fonts-noto-cjk`), or say in CHROMIUM where it is.',
    );
  });
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** A browser of somebody's own at a product that runs at `url`. */
export async function visit(
  browser: Browser,
  url: string,
  { person, language = 'zh', size = '100', width = 1280, dark = false, scripts = true }: Viewer,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width < 600 ? 800 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    javaScriptEnabled: scripts,
    timezoneId: 'Asia/Shanghai',
  });
  await context.addCookies([{ url, name: 'look', value: `${language}.${size}` }]);
  if (person !== undefined) await signIn(context, person);
  return context;
}

/** Signs a fictional person in to this browser, as the sign-in page does. */
export async function signIn(context: BrowserContext, person: string): Promise<void> {
  const answer = await context.request.post('/api/v1/session', {
    data: { person },
    headers: { 'x-requested-with': 'a page' },
  });
  if (!answer.ok()) throw new Error(`${person} cannot sign in: ${await answer.text()}`);
}
