import type { Day } from './calendar';
import { mod3736 } from './check-digits';

/** Digits and capital letters without I, L, O and U, so that a number read out on the phone is not mistaken. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A new number of a combined case 主题服务办件编码: day of receipt, eight random characters, and a check character
 * (ISO 7064 MOD 37,36), e.g. `20261123-7K3MQXC4-K`. It tells nothing about the person and cannot be guessed.
 * `random` gives bytes, 8 at a time, until the check character too is one that is not mistaken.
 */
export function newCaseNo(day: Day, random: (count: number) => Uint8Array): string {
  const date = day.replaceAll('-', '');
  for (;;) {
    const serial = Array.from(random(8), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
    const check = mod3736(date + serial);
    if (alphabet.includes(check)) return `${date}-${serial}-${check}`;
  }
}

/** Whether the text is a case number without a typing error. */
export function isCaseNo(text: string): boolean {
  const [, date = '', serial = '', check = ''] =
    /^(\d{8})-([0-9A-HJKMNP-TV-Z]{8})-([0-9A-Z])$/.exec(text) ?? [];
  return check !== '' && mod3736(date + serial) === check;
}

/** Under which an item's application is known at its department, however often it is sent; `step` counts from 1. */
export function applicationKey(caseNo: string, itemId: string, step = 1): string {
  return `${caseNo}/${itemId}/${step}`;
}

/** Number of one item of the case 单事项办件, by its place in the plan from 1, e.g. `20261123-7K3MQXC4-K-02`. */
export function itemCaseNo(caseNo: string, place: number): string {
  return `${caseNo}-${String(place).padStart(2, '0')}`;
}
