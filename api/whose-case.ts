import type { OneThing } from '../catalogue/schema/one-thing';
import type { Person } from '../people/actor';
import { subjectOf } from '../people/subject';
import type { SubmissionOrigin } from '../records/submissions';
import type { SignIn } from './services';

/** The key of who applies, by the number that the one thing knows applicants by; `undefined`: it is not filled in. */
export function subjectOnForm(
  { subjectKey }: SignIn,
  { identifiedBy }: Pick<OneThing, 'identifiedBy'>,
  fields: Readonly<Record<string, unknown>>,
): string | undefined {
  const number = identifiedBy === undefined ? undefined : fields[identifiedBy];
  return typeof number === 'string' && number.trim() !== ''
    ? subjectOf(subjectKey, number.trim())
    : undefined;
}

/**
 * Whose an application is and where it was made. An applicant applies for themself, online. A clerk applies at the
 * window for the person whose number is on the form, who will find the case when they sign in; where a unit applies,
 * the case stays with the desk.
 */
export function originOf(
  signIn: SignIn,
  oneThing: Pick<OneThing, 'applicant' | 'identifiedBy'>,
  person: Person,
  fields: Readonly<Record<string, unknown>>,
): Omit<SubmissionOrigin, 'isSample'> {
  if (person.subject !== undefined) {
    return { channel: 'online', applicantSubject: person.subject, submittedBy: person.id };
  }
  const subject = oneThing.applicant === 'person' ? subjectOnForm(signIn, oneThing, fields) : undefined;
  return { channel: 'window', applicantSubject: subject ?? null, submittedBy: person.id };
}

/**
 * Whether what is handed in for this applicant is a sample 样例. Only the development sign-in knows such a person, and
 * nothing else makes a case a sample.
 */
export function isSampleOf({ people }: Pick<SignIn, 'people'>, subject: string | null): boolean {
  return [...(people?.values() ?? [])].some((one) => one.isSample && one.person.subject === subject);
}
