import { type DecidedAnswer } from '../protocol';

export type Outcome = DecidedAnswer['outcome'];

/** How a department numbers its applications and what its approval brings. */
const offices: Readonly<Record<string, { serialPrefix: string; resultKind: string }>> = {
  employment: { serialPrefix: 'RSJY', resultKind: 'employmentRegistration' },
  'social-insurance': { serialPrefix: 'RSSB', resultKind: 'insuranceEnrolment' },
  'medical-insurance': { serialPrefix: 'YBCB', resultKind: 'medicalInsuranceEnrolment' },
  'market-regulation': { serialPrefix: 'SCDJ', resultKind: 'businessLicence' },
  tax: { serialPrefix: 'SWDJ', resultKind: 'taxpayerConfirmation' },
};

const officeOf = (departmentId: string) =>
  offices[departmentId] ?? { serialPrefix: departmentId.toUpperCase(), resultKind: 'confirmation' };

const chinaOffsetMs = 8 * 3_600_000; // UTC+8 the whole year, in all of China

/** Civil date in China, `YYYY-MM-DD`. */
const chinaDate = (ms: number) => new Date(ms + chinaOffsetMs).toISOString().slice(0, 10);

/** The department's own number for its `count`th application, e.g. `RSJY-2026-000123`. */
export function serialOf(departmentId: string, count: number, receivedAtMs: number): string {
  const year = chinaDate(receivedAtMs).slice(0, 4);
  return `${officeOf(departmentId).serialPrefix}-${year}-${String(count).padStart(6, '0')}`;
}

type Decision =
  | Omit<Extract<DecidedAnswer, { outcome: 'approved' }>, 'status'>
  | Omit<Extract<DecidedAnswer, { outcome: 'refused' }>, 'status'>;

/** A decision as the protocol words it; the same arguments always give the same one. */
export function decisionOf(departmentId: string, serial: string, outcome: Outcome, atMs: number): Decision {
  const decidedOn = chinaDate(atMs);
  if (outcome === 'approved')
    return {
      outcome,
      serial,
      decidedOn,
      results: [{ kind: officeOf(departmentId).resultKind, number: serial }],
    };
  return {
    outcome,
    serial,
    decidedOn,
    reason: '演示部门:按设定不予通过。',
    remedy: '可补充材料后重新申请;不服的,可自知道之日起60日内申请行政复议,或者六个月内提起行政诉讼。',
  };
}
