import type { Finding, Path } from '../faults';

/** Words that leave a person guessing; a guide must spell out what it means. */
const vague: Readonly<Record<'zh' | 'en', RegExp>> = {
  zh: /其他|其它|有关|相关|视情况|酌情|等(?:材料|资料|证件|证明|手续|文件)/u,
  en: /\betc\b|\band so on\b|\b(?:other|relevant|related|appropriate) (?:documents?|materials?|papers?|proofs?|departments?)\b/iu,
};

/** Titles of laws and reports are quoted as they are. */
const quoted = new Set(['legalBasis', 'source', 'departments', 'sharing']);

/** Every text that people read, of a guide or a message, says what it means. */
export function checkWords(texts: object): Finding[] {
  return textsIn(texts, []).flatMap(({ language, text, at }): Finding[] => {
    const word = vague[language].exec(text)?.[0];
    if (word === undefined) return [];
    return [
      {
        at,
        code: 'vague-words',
        problem: {
          zh: `“${text}”用了含糊的“${word}”。`,
          en: `“${text}” uses the vague “${word}”.`,
        },
        remedy: { zh: '请逐一写明。', en: 'Name each one.' },
      },
    ];
  });
}

interface PlacedText {
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly at: Path;
}

function textsIn(node: unknown, at: Path): PlacedText[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => textsIn(one, [...at, index]));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (quoted.has(key)) return [];
    return (key === 'zh' || key === 'en') && typeof value === 'string'
      ? [{ language: key, text: value, at: [...at, key] }]
      : textsIn(value, [...at, key]);
  });
}
