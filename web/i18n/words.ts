import type { Text } from '../../rules/text';
import { useLook } from '../look';
import type { Language } from '../looks';
import type zh from './zh.json';

/** Names of the texts of the pages. Chinese is written first, so its file says which there are. */
export type Key = keyof typeof zh;
type Words = Readonly<Record<Key, string>>;
export type Values = Readonly<Record<string, string | number>>;

// Each language is a file of its own: nobody loads one that is not read.
const files: Readonly<Record<Language, () => Promise<{ readonly default: Words }>>> = {
  zh: () => import('./zh.json'),
  en: () => import('./en.json'),
};

/** What a page says, in the language of its reader. */
export interface Voice {
  readonly language: Language;
  /** The text of this name, with its `{values}` put in. */
  readonly t: (key: Key, values?: Values) => string;
  /** A text of the catalogue or the API. */
  readonly say: (text: Text) => string;
}

const voices = new Map<Language, Voice>();

/** Loads a language; call it before the look changes to it. Rejects when the texts cannot be fetched. */
export async function loadVoice(language: Language): Promise<Voice> {
  const known = voices.get(language);
  if (known) return known;
  const { default: words } = await files[language]();
  const voice: Voice = {
    language,
    t: (key, values = {}) => filled(words[key], values),
    say: (text) => text[language],
  };
  voices.set(language, voice);
  return voice;
}

/** Puts values in: `{name}`, and `{name:day|days}` for the word that goes with one or with several. */
export function filled(text: string, values: Values): string {
  return text.replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, several?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return one === undefined || several === undefined ? String(value) : value === 1 ? one : several;
    },
  );
}

export function useVoice(): Voice {
  const { language } = useLook();
  const voice = voices.get(language);
  if (!voice) throw new Error(`the texts in ${language} are not loaded yet`);
  return voice;
}
