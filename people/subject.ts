import { createHmac } from 'node:crypto';

/**
 * The opaque key of an applicant: whoever holds the database but not `subjectKey` cannot tell whose it is, although ID
 * numbers can be counted through. The same ID number and key always give the same.
 */
export function subjectOf(subjectKey: string, idNumber: string): string {
  return createHmac('sha256', subjectKey).update(`idNumber/${idNumber.toUpperCase()}`).digest('base64url');
}
