import { z } from 'zod';
import { letterTextOf, textHashOf, type LetterText } from '../catalogue/letter-text';
import type { Plan } from '../catalogue/plan';
import type { OneThing } from '../catalogue/schema/one-thing';
import type { SignedLetter } from '../catalogue/signed-letter';
import type { Person } from '../people/actor';
import { isBarred } from '../records/credit-notes';
import { Problem } from './problems';
import type { Services } from './services';
import { subjectOnForm } from './whose-case';

export const Commitments = z
  .array(
    z.strictObject({
      letter: z.string().describe('Id of a letter of the plan'),
      textHash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('Hash of the text that was read, as the letter gives it'),
    }),
  )
  .max(20)
  .default([])
  .describe('Letters 告知承诺书 that are signed with this application: each of the plan, and no other');
export type Commitments = z.infer<typeof Commitments>;

/** What was found in order: who commits, and the texts in force. */
export interface Signatures {
  readonly subject: string;
  readonly texts: readonly LetterText[];
}

/**
 * Checks the signatures of an application: each letter of the plan in the text that is in force, by a person who is
 * known and not barred. `null`: there is nothing to sign. Throws Problem.
 */
export async function checkSignatures(
  { db, signIn }: Pick<Services, 'db' | 'signIn'>,
  oneThing: OneThing,
  plan: Plan,
  person: Person,
  {
    commitments,
    fields,
  }: { readonly commitments: Commitments; readonly fields: Readonly<Record<string, unknown>> },
): Promise<Signatures | null> {
  const at = (index: number) => `/commitments/${index}`;
  const strangers = commitments.flatMap(({ letter }, index) =>
    plan.letters.includes(letter) && commitments.findIndex((one) => one.letter === letter) === index
      ? []
      : [{ pointer: at(index), detail: notOfPlan(letter) }],
  );
  if (strangers.length > 0) throw new Problem('invalid-request', strangers);
  if (plan.letters.length === 0) return null;

  const texts = plan.letters.flatMap((id) => letterTextOf(oneThing, id) ?? []);
  const unsigned = texts.filter(({ letter }) => !commitments.some((one) => one.letter === letter.id));
  if (unsigned.length > 0) {
    throw new Problem(
      'letter-not-signed',
      unsigned.map(({ letter }) => ({ pointer: '/commitments', detail: letter.name })),
    );
  }
  const changed = texts.flatMap((text) => {
    const index = commitments.findIndex((one) => one.letter === text.letter.id);
    return commitments[index]?.textHash === textHashOf(text)
      ? []
      : [{ pointer: at(index), detail: text.letter.name }];
  });
  if (changed.length > 0) throw new Problem('letter-changed', changed);

  const onForm = subjectOnForm(signIn, oneThing, fields);
  // Who signed in signs; at a window it is the person whose number is on the form. Neither may be barred.
  const subject = person.subject ?? onForm;
  if (subject === undefined) throw new Problem('signer-unknown');
  if (await isBarred(db, onForm === undefined ? [subject] : [subject, onForm])) {
    throw new Problem('commitment-barred');
  }
  return { subject, texts };
}

/** The letters as they are bound to the case: each with what the person stated for its item. */
export function signedLetters(
  { texts }: Signatures,
  plan: Plan,
  given: { readonly caseNo: string; readonly fields: Readonly<Record<string, unknown>>; readonly at: number },
): SignedLetter[] {
  return texts.map((text) => {
    const keys = plan.form.filter(({ neededBy }) => neededBy.includes(text.item.id)).map(({ key }) => key);
    return {
      caseNo: given.caseNo,
      text,
      textHash: textHashOf(text),
      fields: Object.fromEntries(
        keys.filter((key) => given.fields[key] !== undefined).map((key) => [key, given.fields[key]]),
      ),
      signedAt: new Date(given.at).toISOString(),
    };
  });
}

function notOfPlan(letter: string) {
  return {
    zh: `本申请没有承诺书“${letter}”，或者重复签署。`,
    en: `This application has no letter “${letter}”, or it is signed twice.`,
  };
}
