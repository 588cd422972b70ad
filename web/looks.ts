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

export const cookieName = 'look';

const isLanguage = (text: string): text is Language => languages.some((one) => one === text);
const isSize = (text: string): text is Size => sizes.some((one) => one === text);

/** The look that these cookies remember, or the usual one. */
export function lookIn(cookies: string): Look {
  const kept = new RegExp(`(?:^|; *)${cookieName}=([a-z]+)\\.(\\d+)`).exec(cookies);
  const [, language = '', size = ''] = kept ?? [];
  return { language: isLanguage(language) ? language : 'zh', size: isSize(size) ? size : '100' };
}

/** The language as pages name theirs. */
export const languageTags = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>;
