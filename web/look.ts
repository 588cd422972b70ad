import { useSyncExternalStore } from 'react';

/** How a person wants the pages: language and size of the text. Kept in a cookie, so that the next visit has it too. */
export interface Look {
  readonly language: Language;
  readonly size: Size;
}
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
/** Size of all text, per cent of the usual: 18, 22.5 and 30 px. */
export const sizes = ['100', '125', '167'] as const;
export type Size = (typeof sizes)[number];

const cookieName = 'look';
const aYear = 365 * 24 * 60 * 60;

const isLanguage = (text: string): text is Language => languages.some((one) => one === text);
const isSize = (text: string): text is Size => sizes.some((one) => one === text);

function remembered(): Look {
  const kept = new RegExp(`(?:^|; )${cookieName}=([a-z]+)\\.(\\d+)`).exec(document.cookie);
  const [, language = '', size = ''] = kept ?? [];
  return { language: isLanguage(language) ? language : 'zh', size: isSize(size) ? size : '100' };
}

let look: Look = remembered();
const readers = new Set<() => void>();

/** Shows the pages so from now on, here and at the next visit. */
export function changeLook(change: Partial<Look>): void {
  look = { ...look, ...change };
  document.cookie = `${cookieName}=${look.language}.${look.size}; Path=/; Max-Age=${aYear}; SameSite=Lax`;
  show();
  for (const read of readers) read();
}

export function currentLook(): Look {
  return look;
}

/** Writes the look where style sheets and screen readers find it. */
export function show(): void {
  document.documentElement.lang = look.language === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset.size = look.size;
}

export function useLook(): Look {
  return useSyncExternalStore((read) => {
    readers.add(read);
    return () => readers.delete(read);
  }, currentLook);
}
