import type { Answers } from '../condition';
import type { Finding, Path } from '../faults';
import type { OneThing } from '../schema/one-thing';
import { mostCombinations, type Reach } from '../walk';

const answersAsText = (answers: Answers): string =>
  Object.entries(answers)
    .map(([question, value]) => `${question}=${value}`)
    .join(', ');

/** So many combinations of answers that nobody can check them. */
export function checkCombinations(_: OneThing, { capped }: Reach): Finding[] {
  if (!capped) return [];
  return [
    {
      at: ['questions'],
      code: 'too-many-combinations',
      problem: {
        zh: `回答的组合超过${mostCombinations}种，无法逐一检查。`,
        en: `There are more than ${mostCombinations} combinations of answers; they cannot all be checked.`,
      },
      remedy: {
        zh: '请用 when 限制问题只在需要时才问，或合并问题。',
        en: 'Ask questions only when they matter (when), or merge some.',
      },
    },
  ];
}

/** Everything in the catalogue is reached by some answers. */
export function checkReached(oneThing: OneThing, reach: Reach): Finding[] {
  if (reach.capped) return [];
  const { questions, situations, items, fields, materials, letters } = oneThing;
  const lists = [
    ['questions', questions.map(({ id }) => id), reach.questions],
    ['situations', situations.map(({ id }) => id), reach.situations],
    ['items', items.map(({ id }) => id), reach.items],
    ['fields', fields.map(({ key }) => key), reach.fields],
    ['materials', materials.map(({ id }) => id), reach.materials],
    ['letters', letters.map(({ id }) => id), reach.letters],
  ] as const;
  return lists.flatMap(([list, names, reached]) =>
    names.flatMap((name, index): Finding[] =>
      reached.has(name)
        ? []
        : [
            {
              at: [list, index],
              code: 'unreachable',
              problem: {
                zh: `无论怎样回答，都到不了“${name}”。`,
                en: `No answers ever reach “${name}”.`,
              },
              remedy: { zh: '请改正它的条件，或删去它。', en: 'Correct its condition, or remove it.' },
            },
          ],
    ),
  );
}

/** All answers make a situation, and every situation has an item. */
export function checkSituations({ situations }: OneThing, reach: Reach): Finding[] {
  const lost: Finding[] = reach.withoutSituation
    ? [
        {
          at: ['situations'],
          code: 'answers-without-situation',
          problem: {
            zh: `这样回答不属于任何情形：${answersAsText(reach.withoutSituation)}。`,
            en: `These answers fit no situation: ${answersAsText(reach.withoutSituation)}.`,
          },
          remedy: { zh: '请补一个情形，或放宽条件。', en: 'Add a situation, or widen a condition.' },
        },
      ]
    : [];
  const empty = [...reach.withoutItems].map(([situation, answers]): Finding => {
    const at: Path = ['situations', situations.findIndex(({ id }) => id === situation)];
    return {
      at,
      code: 'situation-without-items',
      problem: {
        zh: `情形“${situation}”可能一个事项都没有：${answersAsText(answers)}。`,
        en: `Situation “${situation}” can be left without an item: ${answersAsText(answers)}.`,
      },
      remedy: {
        zh: '请让至少一个事项适用，或不让人这样回答。',
        en: 'Let at least one item apply, or do not offer these answers.',
      },
    };
  });
  return [...lost, ...empty];
}

/** No answers lead to more papers than the one thing promises. */
export function checkPapersPromised(_: OneThing, { overPromise }: Reach): Finding[] {
  if (!overPromise) return [];
  const { answers, asked, promised } = overPromise;
  return [
    {
      at: ['baselines', 'after', 'materials'],
      code: 'asks-more-than-promised',
      problem: {
        zh: `承诺最多交${promised}份材料，实际要交${asked}份：${answersAsText(answers)}。`,
        en: `At most ${promised} papers are promised, ${asked} are asked: ${answersAsText(answers)}.`,
      },
      remedy: {
        zh: '请少要材料，或在 after.materials 中如实列出。',
        en: 'Ask for less, or list them in after.materials.',
      },
    },
  ];
}
