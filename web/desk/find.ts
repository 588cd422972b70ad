import { isCaseNo } from '../../rules/case-number';
import { deskPlaces } from './places';

/** What the code on a slip holds: `OT:<case number>:<item id>`, and nothing about a person. */
const slipCode = /^OT:([^:]+):([A-Za-z0-9]+)$/i;

/** Where a typed case number or a scanned slip leads; `null`: it is neither. */
export function placeFound(typed: string): string | null {
  // Scanners type as keyboards do, so a Chinese input method may have widened the letters.
  const text = typed.normalize('NFKC').trim();
  const slip = slipCode.exec(text);
  const [, caseNo = text, itemId] = slip ?? [];
  const number = caseNo.toUpperCase();
  if (!isCaseNo(number)) return null;
  return itemId === undefined ? deskPlaces.case(number) : deskPlaces.slip(number, itemId);
}
