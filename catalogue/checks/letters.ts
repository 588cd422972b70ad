import { mentionsIn } from '../condition';
import { conditionsOf } from '../conditions-of';
import type { Finding } from '../faults';
import { choiceOf } from '../roads';
import type { Letter } from '../schema/letters';
import type { OneThing } from '../schema/one-thing';

/** A commitment is there to be quicker than papers, never slower. */
export function checkDecisionLimits({ items, letters }: OneThing): Finding[] {
  return letters.flatMap(({ item, decisionLimit: { days } }, index): Finding[] => {
    const promised = items.find(({ id }) => id === item)?.promisedLimit.days ?? Infinity;
    if (days <= promised) return [];
    return [
      {
        at: ['letters', index, 'decisionLimit', 'days'],
        code: 'commitment-slower',
        problem: {
          zh: `签承诺书办理“${item}”要${days}个工作日，比交材料的${promised}个工作日还长。`,
          en: `“${item}” takes ${days} working days on a commitment, longer than ${promised} on papers.`,
        },
        remedy: { zh: '请缩短 decisionLimit。', en: 'Shorten decisionLimit.' },
      },
    ];
  });
}

/** Who does not want to commit is not made to (42号; 安阳政务服务条例 26): one question chooses, and changes papers only. */
export function checkFreeChoice(oneThing: OneThing): Finding[] {
  const structural = conditionsOf(oneThing).filter(({ at }) =>
    ['items', 'situations', 'questions'].includes(String(at[0])),
  );
  return oneThing.letters.flatMap((letter, index): Finding[] => {
    const choice = choiceOf(oneThing, letter);
    const bound = structural.filter(({ condition, at }) =>
      mentionsIn(condition, at).some(({ question }) => question === choice?.question),
    );
    if (choice && bound.length === 0) return [];
    const where = bound.map(({ at }) => at.join('.')).join(', ');
    return [
      {
        at: ['letters', index, 'chosenWhen'],
        code: 'road-not-free',
        problem: {
          zh: choice
            ? `选不选承诺还改变了别的内容：${where}。`
            : 'chosenWhen 应只写一个问题的部分选项，另有选项表示提交材料。',
          en: choice
            ? `The choice changes more than papers: ${where}.`
            : 'chosenWhen must name some values of one question, and leave one for handing in papers.',
        },
        remedy: {
          zh: '请用一个只决定“交材料还是签承诺书”的问题。',
          en: 'Ask one question that decides papers or commitment, and nothing else.',
        },
      },
    ];
  });
}

/** A letter stands in for a paper of its item; without one there is nothing to sign. */
export function checkLettersReplace({ letters, materials }: OneThing): Finding[] {
  const replaces = ({ id, item }: Letter): boolean =>
    materials.some((paper) => paper.replaceableByCommitment === id && paper.neededBy.includes(item));
  return letters.flatMap((letter, index): Finding[] =>
    replaces(letter)
      ? []
      : [
          {
            at: ['letters', index, 'item'],
            code: 'letter-replaces-nothing',
            problem: {
              zh: `没有“${letter.item}”的材料可由承诺书“${letter.id}”代替。`,
              en: `No paper of “${letter.item}” is replaceable by “${letter.id}”.`,
            },
            remedy: {
              zh: '请在该事项的材料中写 replaceableByCommitment，或删去承诺书。',
              en: 'Name it in replaceableByCommitment of a paper of that item, or remove the letter.',
            },
          },
        ],
  );
}

/** An item rests on one commitment, which is checked once. */
export function checkOneLetter({ letters }: OneThing): Finding[] {
  return letters.flatMap(({ item }, index): Finding[] =>
    letters.findIndex((one) => one.item === item) === index
      ? []
      : [
          {
            at: ['letters', index, 'item'],
            code: 'second-letter',
            problem: { zh: `“${item}”已有一份承诺书。`, en: `“${item}” has a letter already.` },
            remedy: { zh: '请合并成一份承诺书。', en: 'Merge them into one letter.' },
          },
        ],
  );
}

const signerType = { person: 'idNumber', unit: 'uscc' } as const satisfies Record<
  OneThing['applicant'],
  string
>;

/** Who signs must be known by number: a false commitment bars that person, and no other. */
export function checkSigner({ applicant, identifiedBy, fields, letters }: OneThing): Finding[] {
  const type = signerType[applicant];
  const isRight = fields.some((field) => field.key === identifiedBy && field.type === type);
  if (isRight || (letters.length === 0 && identifiedBy === undefined)) return [];
  return [
    {
      at: ['identifiedBy'],
      code: 'signer-unknown',
      problem: {
        zh: `identifiedBy 应写明表单中类型为 ${type} 的字段。`,
        en: `identifiedBy must name a form field of type ${type}.`,
      },
      remedy: {
        zh: '请写申请人本人（单位）证件号码的字段。',
        en: 'Name the field with the number of the applicant.',
      },
    },
  ];
}
