import { consequences, type Setback } from '../rules/graph';
import type { PlanItem, Refusal } from './plan';
import type { Text } from './schema/basics';

const happened: Readonly<Record<Setback, Text>> = {
  refused: { zh: '不予批准', en: 'is refused' },
  withdrawn: { zh: '被撤回', en: 'is withdrawn' },
};

/** What a person should know before signing: for every item and outcome, what becomes of the others. */
export function refusalsOf(items: readonly PlanItem[]): Refusal[] {
  return items.flatMap((item) =>
    (['refused', 'withdrawn'] as const).map((outcome) => {
      const others = consequences(items, item.id, outcome);
      const named = (consequence: string): Text[] =>
        items.filter(({ id }) => others[id] === consequence).map(({ name }) => name);
      return {
        item: item.id,
        outcome,
        others,
        sentence: sentenceOf(item.name, outcome, named('ends'), named('goesOn')),
      };
    }),
  );
}

function sentenceOf(name: Text, outcome: Setback, ended: readonly Text[], going: readonly Text[]): Text {
  const zh = [
    `如果“${name.zh}”${happened[outcome].zh}`,
    ended.length > 0 && `${inChinese(ended)}随之终止`,
    going.length > 0 && `${inChinese(going)}照常办理`,
    ended.length + going.length === 0 && '没有别的事项受影响',
  ];
  const en = [
    ended.length > 0 && `${inEnglish(ended)} ${ended.length === 1 ? 'ends' : 'end'} with it`,
    going.length > 0 && `${inEnglish(going)} ${going.length === 1 ? 'goes' : 'go'} on`,
    ended.length + going.length === 0 && 'no other item is affected',
  ];
  return {
    zh: `${zh.filter(Boolean).join('，')}。`,
    en: `If “${name.en}” ${happened[outcome].en}, ${en.filter(Boolean).join('; ')}.`,
  };
}

const inChinese = (names: readonly Text[]): string => names.map(({ zh }) => `“${zh}”`).join('、');

const english = new Intl.ListFormat('en', { type: 'conjunction' });
const inEnglish = (names: readonly Text[]): string => english.format(names.map(({ en }) => `“${en}”`));
