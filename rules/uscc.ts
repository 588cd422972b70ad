import { usccCheckCharacter } from './check-digits';

/** Two characters of the registering body and the kind of unit, six digits of the region, nine of the unit, the check. */
const shape = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

/**
 * Is this a unified social credit code 统一社会信用代码 (GB 32100)? Takes the canonical form (capitals). Whether the
 * region or the unit exists is not looked at.
 */
export function isValidUscc(uscc: string): boolean {
  return shape.test(uscc) && usccCheckCharacter(uscc.slice(0, 17)) === uscc.charAt(17);
}
