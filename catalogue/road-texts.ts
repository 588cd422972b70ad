import type { Plan, PlanVerification } from './plan';
import type { Text } from './schema/basics';
import type { Letter } from './schema/letters';

/** What is checked after the decision, in a sentence; `undefined`: papers were handed in. */
export function laterCheckOf(verification: PlanVerification | undefined): Text {
  if (!verification) {
    return {
      zh: '材料在办理时核对，办成后不再核查。',
      en: 'The papers are checked before the decision; nothing is checked afterwards.',
    };
  }
  switch (verification.class) {
    case 'none':
      return {
        zh: `办成后不核查：${verification.why.zh}`,
        en: `Nothing is checked afterwards: ${verification.why.en}`,
      };
    case 'sampled': {
      const percent = Number((verification.share * 100).toFixed(1));
      return {
        zh: `办成后${verification.limit.days}个工作日内抽查，抽查比例${percent}%。`,
        en: `${percent} % are drawn and checked within ${verification.limit.days} working days of the decision.`,
      };
    }
    case 'full':
      return {
        zh: `办成后${verification.limit.days}个工作日内核查。`,
        en: `The facts are checked within ${verification.limit.days} working days of the decision.`,
      };
  }
}

/** What follows from a false paper or commitment, in the order it happens; `undefined`: papers were handed in. */
export function whatIfFalse(
  { refusals }: Plan,
  { item, notice }: Letter,
  verification: PlanVerification | undefined,
): Text[] {
  const undone = refusals.filter((one) => one.item === item && one.outcome === 'revoked');
  const others = undone.map(({ sentence }) => sentence);
  if (!verification) {
    return [
      {
        zh: '提交虚假材料的，不予办理；已经办成的，依法撤销（行政许可法第六十九条、第七十八条）。',
        en: 'False papers are refused; what was approved on them is revoked (Administrative Licensing Law 69, 78).',
      },
      ...others,
    ];
  }
  return [
    notice.liability,
    ...(verification.class === 'none' ? [] : [procedureOf(verification)]),
    ...others,
    {
      zh: '失实记录修复之前，不能再选择告知承诺，只能提交材料办理。',
      en: 'Until that record is repaired you cannot commit again, only hand in papers.',
    },
  ];
}

function procedureOf({ replyLimit, correctionLimit }: Exclude<PlanVerification, { class: 'none' }>): Text {
  return {
    zh: `核查不符的，先书面告知您，您可以在${replyLimit.days}个工作日内陈述申辩；随后作出决定：认定属实、责令${correctionLimit.days}个工作日内改正，或者撤销。`,
    en: `If the facts differ you are told in writing and have ${replyLimit.days} working days to reply; then you are cleared, given ${correctionLimit.days} working days to correct, or the approval is revoked.`,
  };
}
