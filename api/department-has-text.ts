import type { AtHandRow } from '../records/at-hand';
import type { DepartmentHas } from '../records/department-has';
import type { Text } from '../rules/text';

/** What is known of an item at its department. `unknown`: it may have it; a retry asks first. */
type Known = 'hasIt' | 'keptNothing' | 'neverReceived' | 'confirmedNothing' | 'noInterface' | 'unknown';

const words = {
  hasIt: { zh: '部门已收到', en: 'The department has it' },
  keptNothing: { zh: '部门退回，没有留存', en: 'The department refused it and kept nothing' },
  neverReceived: {
    zh: '已向部门系统核对：没有收到',
    en: 'The system of the department was asked: never received',
  },
  confirmedNothing: {
    zh: '已电话向部门核实：没有收到',
    en: 'The department said on the telephone: never received',
  },
  noInterface: { zh: '部门没有接口，由窗口录入', en: 'The department has no interface; it is keyed in' },
  unknown: {
    zh: '不清楚部门是否收到；重新转交时会先核对',
    en: 'Not known whether the department has it; a retry asks first',
  },
} as const satisfies Record<Known, Text>;

const ofProof = {
  noInterface: 'noInterface',
  neverReceived: 'neverReceived',
  confirmed: 'confirmedNothing',
} as const satisfies Record<NonNullable<DepartmentHas['proof']>, Known>;

/** What the department has of an item at hand, with what that rests on. */
export function departmentHas(
  { cause, serial, assisted }: Pick<AtHandRow, 'cause' | 'serial' | 'assisted'>,
  has: DepartmentHas,
): { readonly known: Known; readonly serial: string | null; readonly text: Text } {
  const known = knownOf(cause, assisted, serial ?? has.serial, has.proof);
  return { known, serial: serial ?? has.serial, text: words[known] };
}

function knownOf(
  cause: AtHandRow['cause'],
  assisted: boolean,
  serial: string | null,
  proof: DepartmentHas['proof'],
): Known {
  if (serial !== null) return 'hasIt';
  if (cause === 'refusedInput') return 'keptNothing';
  if (proof !== null) return ofProof[proof];
  return assisted ? 'noInterface' : 'unknown';
}
