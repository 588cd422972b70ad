import { dependentsOf, findCycle } from '../../rules/graph';
import { mentionsIn } from '../condition';
import type { Finding } from '../faults';
import type { OneThing } from '../schema/one-thing';

/** Items may not need each other in a circle. */
export function checkCycle({ items }: OneThing): Finding[] {
  const cycle = findCycle(items);
  if (!cycle) return [];
  const index = items.findIndex(({ id }) => id === cycle[0]);
  return [
    {
      at: ['items', index, 'needs'],
      code: 'cycle',
      problem: {
        zh: `事项互相等待，成了循环：${cycle.join(' → ')}。`,
        en: `Items need each other in a circle: ${cycle.join(' → ')}.`,
      },
      remedy: { zh: '请去掉其中一个前置关系。', en: 'Remove one of these needs.' },
    },
  ];
}

/** A question may depend on earlier questions only. */
export function checkQuestionOrder({ questions }: OneThing): Finding[] {
  const ids = questions.map(({ id }) => id);
  return questions.flatMap(({ id, when }, index) =>
    mentionsIn(when, ['questions', index, 'when'])
      .filter(({ question }) => ids.indexOf(question) >= index)
      .map(({ question, at }): Finding => ({
        at,
        code: 'question-asked-too-early',
        problem: {
          zh: `问题“${id}”取决于后面才问的“${question}”。`,
          en: `Question “${id}” depends on “${question}”, which is asked later.`,
        },
        remedy: { zh: `请把“${question}”移到前面。`, en: `Move “${question}” before it.` },
      })),
  );
}

/** Who uses the result of an item must wait for that item. */
export function checkResultOrder({ items, materials }: OneThing): Finding[] {
  return materials.flatMap(({ id, sources, neededBy }, index) =>
    sources.flatMap((source, row) => {
      if (source === 'applicant' || !('item' in source)) return [];
      const waiting = dependentsOf(items, source.item);
      return neededBy
        .filter((user) => !waiting.includes(user))
        .map((user): Finding => ({
          at: ['materials', index, 'sources', row],
          code: 'material-before-its-item',
          problem: {
            zh: `“${user}”要用“${source.item}”的结果“${id}”，却没有等它办成。`,
            en: `“${user}” uses “${id}”, the result of “${source.item}”, but does not wait for it.`,
          },
          remedy: {
            zh: `请在“${user}”的 needs 中加上“${source.item}”。`,
            en: `Add “${source.item}” to the needs of “${user}”.`,
          },
        }));
    }),
  );
}

/**
 * Who goes on without a late item may be decided before it: then it must also stand if that item is refused or
 * withdrawn afterwards, or the outcome would depend on which of the two comes first.
 */
export function checkLateNeeds({ items }: OneThing): Finding[] {
  return items.flatMap(({ id, needs }, index) =>
    needs.flatMap(({ item, ifRefused, ifWithdrawn, ifLate }, row): Finding[] => {
      if (ifLate !== 'goOn' || (ifRefused === 'goOn' && ifWithdrawn === 'goOn')) return [];
      return [
        {
          at: ['items', index, 'needs', row, 'ifLate'],
          code: 'goes-on-only-when-late',
          problem: {
            zh: `“${item}”逾期时“${id}”照常办理，它没有办成时“${id}”却要终止：先办的可能已经办成。`,
            en: `“${id}” goes on when “${item}” is late but ends when it fails: by then it may be approved.`,
          },
          remedy: {
            zh: '请把 ifRefused、ifWithdrawn 改为 goOn，或把 ifLate 改为 wait。',
            en: 'Set ifRefused and ifWithdrawn to goOn, or ifLate to wait.',
          },
        },
      ];
    }),
  );
}
