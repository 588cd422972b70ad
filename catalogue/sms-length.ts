import { outcomeNames, stallCauseNames } from '../rules/case/case-names';
import { smsParts } from '../rules/messages/sms-parts';
import type { ParameterKind } from '../rules/messages/template';
import { type TemplateId, templateIds, templates } from '../rules/messages/templates';
import type { Text } from '../rules/text';
import { type NamesOfCase, renderMessage } from './render-message';
import type { MessageTexts } from './schema/messages';
import type { OneThing } from './schema/one-thing';

/** The longest that a message becomes with the names of this catalogue. */
export interface LongestSms {
  readonly template: TemplateId;
  readonly text: Text;
  /** Short messages that it takes. */
  readonly parts: Readonly<Record<keyof Text, number>>;
}

/** Every template that goes out by SMS, at its longest over all one things and their items. */
export function longestSms(texts: MessageTexts, oneThings: readonly OneThing[]): readonly LongestSms[] {
  const everyNames = oneThings.map(namesOf);
  return templateIds
    .filter((template) => templates[template].by === 'sms')
    .map((template) => {
      const rendered = everyNames.flatMap((names) =>
        names.items.map(({ id }) =>
          renderMessage(texts, names, {
            caseNo: '20261123-7K3MQXC4-K',
            template,
            itemId: id,
            parameters: longestParameters(template, names),
          }),
        ),
      );
      const text = {
        zh: longest(rendered.map(({ zh }) => zh)),
        en: longest(rendered.map(({ en }) => en)),
      };
      return { template, text, parts: { zh: smsParts(text.zh), en: smsParts(text.en) } };
    });
}

function namesOf({ name, items, departments }: OneThing): NamesOfCase {
  return {
    name,
    items: items.map((item) => {
      const department = departments.find(({ id }) => id === item.department);
      return {
        id: item.id,
        name: item.name,
        departmentName: department?.name ?? { zh: '', en: '' },
        enquiryPhone: department?.enquiryPhone ?? '',
      };
    }),
  };
}

const longestOf: Readonly<Record<ParameterKind, (names: NamesOfCase) => string | number>> = {
  day: () => '2026-12-31',
  count: () => 99,
  outcome: () => keyOfLongest(outcomeNames),
  stallCause: () => keyOfLongest(stallCauseNames),
  post: () => '',
  item: ({ items }) => keyOfLongest(Object.fromEntries(items.map(({ id, name }) => [id, name]))),
};

function longestParameters(
  template: TemplateId,
  names: NamesOfCase,
): Readonly<Record<string, string | number>> {
  const kinds: Readonly<Record<string, ParameterKind>> = templates[template].parameters;
  return Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, longestOf[kind](names)]));
}

function keyOfLongest(texts: Readonly<Record<string, Text>>): string {
  return Object.entries(texts).reduce(([key, one], [other, text]) =>
    text.zh.length > one.zh.length ? [other, text] : [key, one],
  )[0];
}

function longest(texts: readonly string[]): string {
  return texts.reduce((one, other) => (other.length > one.length ? other : one), '');
}
