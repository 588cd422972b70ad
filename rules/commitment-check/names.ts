import type { Text } from '../text';
import type { CheckStatus } from './check-state';

/** What a status of a check is called, wherever people read it. */
export const checkStatusNames = {
  new: { zh: '即将开始核查', en: 'about to begin' },
  notChecked: { zh: '不核查', en: 'not checked' },
  waitingForCheck: { zh: '待核查', en: 'to be checked' },
  passed: { zh: '核查属实', en: 'found true' },
  falseFound: { zh: '核查不符，等待申请人陈述', en: 'found false; the applicant may reply' },
  toDecide: { zh: '核查不符，待作出决定', en: 'found false; a decision is awaited' },
  toCorrect: { zh: '限期改正', en: 'to be corrected' },
  correctionMissed: { zh: '逾期未改正，待作出决定', en: 'not corrected in time; a decision is awaited' },
  cleared: { zh: '经复核属实', en: 'cleared' },
  corrected: { zh: '已改正', en: 'corrected' },
  revoked: { zh: '已撤销', en: 'revoked' },
} as const satisfies Record<CheckStatus, Text>;
