import { consequences, setbacks, type Consequence, type Setback } from '../rules/consequences';
import type { PlanItem, Refusal } from './plan';
import type { Text } from './schema/basics';

interface Words {
  readonly happens: Text;
  readonly spared: { readonly zh: string; readonly one: string; readonly many: string };
}

const words = {
  refused: {
    happens: { zh: '不予批准', en: 'is refused' },
    spared: { zh: '照常办理', one: 'goes on', many: 'go on' },
  },
  withdrawn: {
    happens: { zh: '被撤回', en: 'is withdrawn' },
    spared: { zh: '照常办理', one: 'goes on', many: 'go on' },
  },
  revoked: {
    happens: { zh: '办成后被撤销', en: 'is revoked after its approval' },
    spared: { zh: '不受影响', one: 'is not affected', many: 'are not affected' },
  },
  late: {
    happens: { zh: '超过承诺时限还没有办结', en: 'is not closed in its promised time' },
    spared: { zh: '照常办理', one: 'goes on', many: 'go on' },
  },
} as const satisfies Record<Setback, Words>;

const struck = {
  ends: { zh: '随之终止', one: 'ends with it', many: 'end with it' },
  undone: {
    zh: '一并撤销，还没有办结的随之终止',
    one: 'is revoked with it, or ends if still open',
    many: 'are revoked with it, or end if still open',
  },
  waits: { zh: '等它办结后再办', one: 'waits for it', many: 'wait for it' },
} as const satisfies Record<Exclude<Consequence, 'goesOn'>, Words['spared']>;

/** What a person should know before signing: for every item and setback, what becomes of the others. */
export function refusalsOf(items: readonly PlanItem[]): Refusal[] {
  return items.flatMap((item) =>
    setbacks.map((outcome) => {
      const others = consequences(items, item.id, outcome);
      return { item: item.id, outcome, others, sentence: sentenceOf(items, item.name, outcome, others) };
    }),
  );
}

function sentenceOf(
  items: readonly PlanItem[],
  name: Text,
  outcome: Setback,
  others: Refusal['others'],
): Text {
  const { happens, spared } = words[outcome];
  const parts = (['ends', 'undone', 'waits', 'goesOn'] as const).flatMap((consequence) => {
    const names = items.filter(({ id }) => others[id] === consequence).map((item) => item.name);
    if (names.length === 0) return [];
    const said = consequence === 'goesOn' ? spared : struck[consequence];
    return {
      zh: `${inChinese(names)}${said.zh}`,
      en: `${inEnglish(names)} ${names.length === 1 ? said.one : said.many}`,
    };
  });
  const told = parts.length > 0 ? parts : [{ zh: '没有别的事项受影响', en: 'no other item is affected' }];
  return {
    zh: `${[`如果“${name.zh}”${happens.zh}`, ...told.map(({ zh }) => zh)].join('，')}。`,
    en: `If “${name.en}” ${happens.en}, ${told.map(({ en }) => en).join('; ')}.`,
  };
}

const inChinese = (names: readonly Text[]): string => names.map(({ zh }) => `“${zh}”`).join('、');

const english = new Intl.ListFormat('en', { type: 'conjunction' });
const inEnglish = (names: readonly Text[]): string => english.format(names.map(({ en }) => `“${en}”`));
