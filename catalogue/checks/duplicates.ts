import type { Finding, Path } from '../faults';
import type { OneThing } from '../schema/one-thing';

/** Of each name that stands in the list more than once, every place but the first. */
export function findDuplicates(names: readonly string[], placeOf: (index: number) => Path): Finding[] {
  return names.flatMap((name, index): Finding[] =>
    names.indexOf(name) === index
      ? []
      : [
          {
            at: placeOf(index),
            code: 'duplicate-id',
            problem: { zh: `“${name}”出现了两次。`, en: `“${name}” is there twice.` },
            remedy: { zh: '请删去一个，或改用别的名称。', en: 'Remove one, or give it another name.' },
          },
        ],
  );
}

/** A name stands for one thing only. */
export function checkDuplicates(oneThing: OneThing): Finding[] {
  const { questions, situations, items, sections = [], fields, materials, letters, baselines } = oneThing;
  const lists = [
    ['questions', 'id', questions.map(({ id }) => id)],
    ['situations', 'id', situations.map(({ id }) => id)],
    ['items', 'id', items.map(({ id }) => id)],
    ['sections', 'id', sections.map(({ id }) => id)],
    ['fields', 'key', fields.map(({ key }) => key)],
    ['letters', 'id', letters.map(({ id }) => id)],
  ] as const;
  const papers = [...letters, ...materials].map(({ id }) => id);
  return [
    ...lists.flatMap(([list, key, names]) => findDuplicates(names, (index) => [list, index, key])),
    ...questions.flatMap(({ options }, question) =>
      findDuplicates(
        options.map(({ value }) => value),
        (index) => ['questions', question, 'options', index, 'value'],
      ),
    ),
    ...findDuplicates(papers, (index) => ['materials', index - letters.length, 'id']).filter(
      ({ at }) => Number(at[1]) >= 0,
    ),
    ...findDuplicates(
      baselines.before.map(({ item }) => item),
      (index) => ['baselines', 'before', index, 'item'],
    ),
  ];
}
