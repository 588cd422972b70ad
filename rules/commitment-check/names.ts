import type { Light } from '../case/light';
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

/** Whom or what a check that is not over waits for: a check, the applicant, a decision, a hand where a revocation failed. */
export const waitingNames = {
  check: { zh: '待核查', en: 'to be checked' },
  decision: { zh: '待作出决定', en: 'a decision is awaited' },
  hand: { zh: '撤销没有完成', en: 'an approval could not be taken back' },
  applicant: { zh: '等申请人', en: 'the applicant may reply or correct' },
} as const satisfies Readonly<Record<string, Text>>;
export type WaitingFor = keyof typeof waitingNames;

/** How the limit of a check stands; no promise to anybody, so no yellow. */
export const checkLightNames = {
  green: { zh: '期限内', en: 'in time' },
  warning: { zh: '临近期限', en: 'near the limit' },
  red: { zh: '已过期限', en: 'past the limit' },
} as const satisfies Partial<Record<Light, Text>>;

/** What the limit that runs in a status is for. */
export const checkLimitNames = {
  waitingForCheck: { zh: '核查期限', en: 'limit of the check' },
  falseFound: { zh: '陈述申辩期限', en: 'end of the time to reply' },
  toCorrect: { zh: '改正期限', en: 'end of the time to correct' },
} as const satisfies Partial<Record<CheckStatus, Text>>;

/** How closely commitments of a kind are checked. */
export const checkClassNames = {
  none: { zh: '免于核查', en: 'never checked' },
  sampled: { zh: '抽查', en: 'a share is drawn' },
  full: { zh: '全部核查', en: 'each is checked' },
} as const satisfies Readonly<Record<string, Text>>;
