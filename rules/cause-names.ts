import type { Text } from './text';
import type { DayCause } from './time-split';

/** What each cause of elapsed time is called, wherever people read whose the days were. */
export const causeNames = {
  applicant: { zh: '申请人', en: 'Applicant' },
  acceptance: { zh: '受理审查', en: 'Check at receipt' },
  department: { zh: '本部门', en: 'This department' },
  upstream: { zh: '前序事项', en: 'Earlier item' },
  specialProcedure: { zh: '特别程序', en: 'Special procedure' },
  systemFault: { zh: '系统故障', en: 'System fault' },
  nonWorking: { zh: '非工作日', en: 'Days off' },
} as const satisfies Record<DayCause, Text>;
