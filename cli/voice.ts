import type { Text } from '../rules/text';
import { displayWidth } from './display-width';

export type Language = 'zh' | 'en';

/** How a command speaks: in the language that was asked for, or else Chinese first and English beside it. */
export interface Voice {
  /** A short label, a heading: both languages on one line. */
  label(text: Text): string;
  /** A name in a narrow place: English only if that was asked for. */
  name(text: Text): string;
  /** A sentence; the second language on the same line where it fits, else below, after `indent` spaces. */
  sentence(text: Text, indent?: number): string;
}

/** Widest line on which two languages stand side by side. */
const lineWidth = 100;

/** The voice for a language; without one, both. */
export function voiceOf(language?: Language): Voice {
  if (language) {
    const one = (text: Text) => text[language];
    return { label: one, name: one, sentence: one };
  }
  const together = ({ zh, en }: Text) => (zh === en ? zh : `${zh} ${en}`);
  return {
    label: together,
    name: ({ zh }) => zh,
    sentence: (text, indent = 0) =>
      displayWidth(together(text)) + indent <= lineWidth || text.zh === text.en
        ? together(text)
        : `${text.zh}\n${' '.repeat(indent)}${text.en}`,
  };
}
