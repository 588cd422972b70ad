import type { Finding } from '../faults';
import type { OneThing } from '../schema/one-thing';

/** What sharing or another item gives may not be asked from the person (国务院令716号 article 7). */
export function checkAskedOnceGiven({ items, sharing, fields, materials }: OneThing): Finding[] {
  const giversOf = (id: string): string[] => [
    ...sharing.filter(({ gives }) => gives.includes(id)).map((source) => `sharing: ${source.id}`),
    ...items
      .filter(({ outputs }) => outputs.some((output) => output.id === id))
      .map((item) => `item: ${item.id}`),
  ];
  const finding = (at: Finding['at'], id: string): Finding[] => {
    const givers = giversOf(id).join(', ');
    if (givers === '') return [];
    return [
      {
        at,
        code: 'asks-what-is-given',
        problem: {
          zh: `“${id}”可由 ${givers} 取得，不得再要求申请人提供。`,
          en: `“${id}” can be had from ${givers}; the person may not be asked for it.`,
        },
        remedy: { zh: `请把来源改为 ${givers}。`, en: `Change its source to ${givers}.` },
      },
    ];
  };
  return [
    ...materials.flatMap(({ id, sources }, index) =>
      sources.includes('applicant') ? finding(['materials', index, 'sources'], id) : [],
    ),
    ...fields.flatMap(({ key, source }, index) =>
      source === 'asked' ? finding(['fields', index, 'source'], key) : [],
    ),
  ];
}

/** A source named for a material or field must really give it. */
export function checkSourcesGive({ items, sharing, fields, materials }: OneThing): Finding[] {
  const finding = (at: Finding['at'], id: string, from: string): Finding => ({
    at,
    code: 'source-does-not-give',
    problem: { zh: `“${from}”并不提供“${id}”。`, en: `“${from}” does not give “${id}”.` },
    remedy: {
      zh: `请在“${from}”的 gives 或 outputs 中加上“${id}”，或改用别的来源。`,
      en: `Add “${id}” to the gives or outputs of “${from}”, or name another source.`,
    },
  });
  const shares = (from: string, id: string): boolean =>
    sharing.every((source) => source.id !== from || source.gives.includes(id));
  const yields = (from: string, id: string): boolean =>
    items.every((item) => item.id !== from || item.outputs.some((output) => output.id === id));
  return [
    ...materials.flatMap(({ id, sources }, index) =>
      sources.flatMap((source, row) => {
        if (source === 'applicant') return [];
        const [from, gives] =
          'item' in source
            ? [source.item, yields(source.item, id)]
            : [source.sharing, shares(source.sharing, id)];
        return gives ? [] : [finding(['materials', index, 'sources', row], id, from)];
      }),
    ),
    ...fields.flatMap(({ key, source }, index) =>
      source !== 'asked' && 'sharing' in source && !shares(source.sharing, key)
        ? [finding(['fields', index, 'source'], key, source.sharing)]
        : [],
    ),
  ];
}

/** A form field or material that no item needs may not be asked (行政许可法 article 29). */
export function checkNeeded({ fields, materials }: OneThing): Finding[] {
  const finding = (at: Finding['at'], id: string): Finding => ({
    at: [...at, 'neededBy'],
    code: 'needed-by-nothing',
    problem: { zh: `没有事项需要“${id}”。`, en: `No item needs “${id}”.` },
    remedy: {
      zh: '请删去，或在 neededBy 写明哪个事项需要它。',
      en: 'Remove it, or name in neededBy the item that needs it.',
    },
  });
  return [
    ...fields.flatMap(({ key, neededBy }, index) =>
      neededBy.length === 0 ? [finding(['fields', index], key)] : [],
    ),
    ...materials.flatMap(({ id, neededBy }, index) =>
      neededBy.length === 0 ? [finding(['materials', index], id)] : [],
    ),
  ];
}

/** One question of the form, one field: two fields with the same element code or label ask the same twice. */
export function checkAskedTwice({ fields }: OneThing): Finding[] {
  return fields.flatMap(({ key, name, code }, index): Finding[] => {
    const same = fields
      .slice(0, index)
      .find(
        (other) =>
          other.key !== key && (other.name.zh === name.zh || (code !== undefined && other.code === code)),
      );
    if (!same) return [];
    return [
      {
        at: ['fields', index],
        code: 'field-asked-twice',
        problem: {
          zh: `“${key}”与“${same.key}”问的是同一内容。`,
          en: `“${key}” asks the same as “${same.key}”.`,
        },
        remedy: {
          zh: '请合并成一个字段，neededBy 写上所有需要它的事项。',
          en: 'Merge them into one field whose neededBy names every item.',
        },
      },
    ];
  });
}
