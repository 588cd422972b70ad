import type { OneThing } from '../catalogue/schema/one-thing';
import type { Person } from '../people/actor';
import { subjectOf } from '../people/subject';
import type { SubmissionOrigin } from '../records/submissions';
import type { SignIn } from './services';

/**
 * Whose an application is and where it was made. An applicant applies for themself, online. A clerk applies at the
 * window for the person whose ID number is on the form, who will find the case when they sign in; where a unit applies,
 * the number is another person's and the case stays with the desk.
 */
export function originOf(
  { subjectKey }: SignIn,
  { applicant }: Pick<OneThing, 'applicant'>,
  person: Person,
  { idNumber }: Readonly<Record<string, unknown>>,
): SubmissionOrigin {
  if (person.subject !== undefined) {
    return { channel: 'online', applicantSubject: person.subject, submittedBy: person.id };
  }
  const isOnTheForm = applicant === 'person' && typeof idNumber === 'string';
  return {
    channel: 'window',
    applicantSubject: isOnTheForm ? subjectOf(subjectKey, idNumber) : null,
    submittedBy: person.id,
  };
}
