import type { Words } from './words';

/** Receipt, check, correction and acceptance. */
export const acceptanceWords: Words<
  | 'caseReceived'
  | 'caseAccepted'
  | 'correctionRequested'
  | 'corrected'
  | 'caseRejected'
  | 'correctionExpired'
  | 'gapFilled'
  | 'gapsDropped'
  | 'gapsExpired'
> = {
  caseReceived: () => ({ zh: '收到联办申请', en: 'Application received' }),
  caseAccepted: ({ by, gaps }) => {
    const accepted = {
      rule: { zh: '材料齐全，予以受理', en: 'Complete, so it is accepted' },
      clerk: { zh: '经核对，予以受理', en: 'Checked and accepted' },
      silence: {
        zh: '逾期未告知补正，视为受理',
        en: 'Nothing was asked for in time, so it counts as accepted',
      },
    }[by];
    if (!gaps) return accepted;
    return {
      zh: `容缺受理：${gaps.targets.length}份材料可在${gaps.due}前补交，逾期未交的，相关事项视为撤回`,
      en: `Accepted with gaps: ${gaps.targets.length} paper(s) may follow by ${gaps.due}; after that the items that need them count as withdrawn`,
    };
  },
  correctionRequested: ({ targets, due }) => ({
    zh: `一次性告知补正${targets.length}项，请于${due}前补正`,
    en: `${targets.length} part(s) to be corrected, all told at once, by ${due}`,
  }),
  corrected: ({ targets, revision }) => ({
    zh: `申请人补正${targets.length}项（第${revision}版）`,
    en: `The applicant corrected ${targets.length} part(s) (revision ${revision})`,
  }),
  caseRejected: () => ({
    zh: '不予受理，理由和救济途径已告知',
    en: 'Not accepted; the reason and the remedy are told',
  }),
  correctionExpired: () => ({
    zh: '逾期未补正，视为撤回',
    en: 'Not corrected in time, so it counts as withdrawn',
  }),
  gapFilled: ({ targets, revision }) => ({
    zh: `申请人补交容缺材料${targets.length}份（第${revision}版）`,
    en: `The applicant handed in ${targets.length} paper(s) that were to follow (revision ${revision})`,
  }),
  gapsDropped: ({ targets }) => ({
    zh: `需要的事项已结束，${targets.length}份容缺材料不用再交`,
    en: `${targets.length} paper(s) that were to follow are needed no more: their items have ended`,
  }),
  gapsExpired: () => ({
    zh: '容缺材料逾期未补交，需要这些材料的事项视为撤回',
    en: 'Papers that were to follow did not come; the items that need them count as withdrawn',
  }),
};
