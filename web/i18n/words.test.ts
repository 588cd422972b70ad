import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const folder = path.join(process.cwd(), 'web');
const wordsOf = (language: string) =>
  JSON.parse(readFileSync(path.join(folder, 'i18n', `${language}.json`), 'utf8')) as Record<string, string>;
const zh = wordsOf('zh');
const en = wordsOf('en');

const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

const placesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[:}]/g)].map(([, name = '']) => name))].sort();

describe('the texts of the pages', () => {
  it('are there in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('put the same values in', () => {
    const places = (words: Record<string, string>) =>
      Object.fromEntries(Object.entries(words).map(([key, text]) => [key, placesIn(text)]));
    expect(places(en)).toEqual(places(zh));
  });

  it('are all used', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const isUsed = (key: string): boolean =>
      all.includes(`'${key}'`) || all.includes(`\`${key.slice(0, key.lastIndexOf('.'))}.\${`);
    expect(Object.keys(zh).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('have Chinese punctuation in Chinese', () => {
    expect(Object.entries(zh).filter(([, text]) => /\p{Script=Han}[,.;:!?()]/u.test(text))).toEqual([]);
  });
});

/** Attributes that people see or hear. */
const spoken = new Set([
  'aria-label',
  'alt',
  'title',
  'placeholder',
  'label',
  'hint',
  'text',
  'name',
  'caption',
]);
const letters = /\p{L}{2}/u;

/** Texts that stand in the code of a page instead of the files of words. */
function strayTexts(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && letters.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      const attribute = node.name.getText(source);
      if (spoken.has(attribute) && /\s|\p{Script=Han}/u.test(node.initializer.text)) {
        found.push(node.initializer.text);
      }
    }
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression)) {
      found.push(node.expression.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((stray) => letters.test(stray));
}

describe('the pages', () => {
  it('hold no text of their own', () => {
    const stray = sources.flatMap(({ name, text }) => strayTexts(name, text).map((one) => `${name}: ${one}`));
    expect(stray).toEqual([]);
  });

  it('would be caught with one', () => {
    expect(strayTexts('x.tsx', '<p>Hello there</p>')).toEqual(['Hello there']);
    expect(strayTexts('x.tsx', '<input aria-label="您的姓名" />')).toEqual(['您的姓名']);
    expect(strayTexts('x.tsx', "<p>{t('a.b')}</p>")).toEqual([]);
  });
});
