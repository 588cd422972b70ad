import { outcomeNames, stallCauseNames } from '../rules/case/case-names';
import type { ParameterKind, ParameterValues } from '../rules/messages/template';
import type { Message } from '../rules/messages/message';
import { speaksOfItem, type TemplateId, templates } from '../rules/messages/templates';
import type { Text } from '../rules/text';
import type { MessageTexts } from './schema/messages';

/** What a message borrows from the plan of its case; it carries no names itself. */
export interface NamesOfCase {
  readonly name: Text;
  readonly items: readonly {
    readonly id: string;
    readonly name: Text;
    readonly departmentName: Text;
    readonly enquiryPhone: string;
  }[];
}

/** What `{…}` in a text may name. */
export function placeholdersOf(template: TemplateId): readonly string[] {
  const { parameters } = templates[template];
  return [
    'caseNo',
    'oneThing',
    ...(speaksOfItem(template) ? ['item', 'department', 'phone'] : []),
    ...Object.keys(parameters),
  ];
}

export const placeholder = /\{([^{}]*)\}/g;

/** A message as it is read, in both languages. */
export function renderMessage(
  texts: MessageTexts,
  names: NamesOfCase,
  { caseNo, template, itemId, parameters }: Message & { readonly caseNo: string },
): Text {
  // A row of an older release, whose message this one no longer has, keeps its name.
  if (!Object.hasOwn(templates, template)) return same(template);
  const item = names.items.find(({ id }) => id === itemId);
  const kinds: Readonly<Record<string, ParameterKind>> = templates[template].parameters;
  const values: Readonly<Record<string, Text>> = {
    caseNo: same(caseNo),
    oneThing: names.name,
    item: item?.name ?? same(itemId ?? ''),
    department: item?.departmentName ?? same(''),
    phone: same(item?.enquiryPhone ?? ''),
    ...Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, wordsOf(kind, parameters[name], names)]),
    ),
  };
  const fill = (language: keyof Text) =>
    texts[template][language].replaceAll(placeholder, (_all, name: string) => values[name]?.[language] ?? '');
  return { zh: fill('zh'), en: fill('en') };
}

type Words = {
  readonly [Kind in ParameterKind]: (value: ParameterValues[Kind], names: NamesOfCase) => Text;
};

const words: Words = {
  day: same,
  count: same,
  outcome: (outcome) => outcomeNames[outcome],
  stallCause: (cause) => stallCauseNames[cause],
  post: same,
  item: (itemId, { items }) => items.find(({ id }) => id === itemId)?.name ?? same(itemId),
};

function wordsOf(kind: ParameterKind, value: unknown, names: NamesOfCase): Text {
  return (words[kind] as (value: unknown, names: NamesOfCase) => Text)(value, names);
}

function same(value: string | number): Text {
  return { zh: String(value), en: String(value) };
}
