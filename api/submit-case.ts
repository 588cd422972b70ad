import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { jointForm, materialsToFollow, missingMaterials } from '../catalogue/missing-materials';
import type { Plan } from '../catalogue/plan';
import type { Person } from '../people/actor';
import { calendarInForce } from '../records/calendar-changes';
import { storeCommitments } from '../records/commitments';
import type { Database } from '../records/database';
import { answeredBefore, takeIn } from '../records/inbox';
import { keepPlan } from '../records/plans';
import { type HandedIn, storeSubmission } from '../records/submissions';
import { dayOf } from '../rules/calendar';
import { newCaseNo } from '../rules/case-number';
import { Answers, oneThingOf, planFor } from './answers';
import { checkApplication } from './check-application';
import { drawHash } from './check-terms';
import { Problem } from './problems';
import { receive } from './receive-application';
import type { RouteAnswer } from './route';
import type { Services } from './services';
import { checkSignatures, Commitments, signedLetters } from './sign-letters';
import { isSampleOf, originOf } from './whose-case';

export const SubmissionBody = z.strictObject({
  oneThing: z.string().describe('Name of the one thing'),
  answers: Answers.default({}),
  fields: z.record(z.string(), z.json()).default({}).describe('The joint form: field key → value, each once'),
  materials: z
    .array(
      z.strictObject({
        id: z.string().describe('Id of the material in the plan'),
        ref: z.string().max(500).optional().describe('Where the document can be fetched'),
      }),
    )
    .max(100)
    .default([])
    .describe('Papers that come with the application'),
  commitments: Commitments,
  corrected: z
    .array(z.string())
    .max(200)
    .default([])
    .describe('Keys of fields whose shared value the person corrected: what they handed in prevails'),
  receivedAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe(
      'Of a sample 样例 alone: received as if at this earlier moment; no case may say when it was received',
    ),
});
export type SubmissionBody = z.infer<typeof SubmissionBody>;

/** What a submission brings that comes from a draft. */
export interface OfDraft {
  readonly alsoStore?: (transaction: Database, caseNo: string) => Promise<void>;
  /** Whose it is, where the draft was an applicant's and a clerk submits it. */
  readonly applicantSubject?: string | null;
}

/**
 * Takes a combined application in: checks it, stores it with its answer, and hands it to the engine. The same key
 * gives the same case, also at the same moment. Throws Problem with everything that is wrong, and stores nothing then.
 * `alsoStore` notes in the same transaction where the application came from.
 */
export async function submitCase(
  services: Services,
  person: Person,
  idempotencyKey: string,
  body: SubmissionBody,
  { alsoStore = () => Promise.resolve(), applicantSubject = null }: OfDraft = {},
): Promise<RouteAnswer> {
  const request = { scope: 'cases', idempotencyKey, body };
  // Before anything is checked: the catalogue may have changed since the request was answered first.
  const before = await answeredBefore(services.db, request);
  if (before) return before;
  const oneThing = oneThingOf(services, body.oneThing);
  const plan = planFor(oneThing, body.answers);
  checkApplication(plan, body.fields, body.materials);
  const signatures = await checkSignatures(services, oneThing, plan, person, body);
  const materials = papersOf(plan, body);
  const origin = {
    ...originOf(services.signIn, oneThing, person, body.fields),
    ...(applicantSubject === null ? {} : { applicantSubject }),
  };
  const isSample = isSampleOf(services.signIn, origin.applicantSubject);
  const receivedBefore = earlierReceipt(body, isSample, services.now());
  const planId = await keepPlan(services.db, plan);
  const usual = await services.usualDaysOf(plan);
  const { answer, deliver } = await takeIn(services.db, request, async (transaction) => {
    const receivedAt = receivedBefore ?? services.now();
    const calendar = await calendarInForce(transaction);
    const caseNo = newCaseNo(dayOf(calendar, receivedAt), randomBytes);
    const missing = missingMaterials(plan, materials);
    const toFollow = materialsToFollow(plan, materials);
    const start = receive(services, calendar, plan, receivedAt, {
      completeness: missing.length === 0 ? 'complete' : 'incomplete',
      toFollow,
      hashOf: (itemId) => drawHash(services.signIn.subjectKey, caseNo, itemId),
      usualDays: usual,
    });
    const { state, events } = start;
    await storeSubmission(transaction, {
      fields: body.fields,
      materials,
      origin: { ...origin, isSample },
      caseNo,
      plan,
      planId,
      assisted: start.message.plan.items.filter(({ assisted }) => assisted).map(({ id }) => id),
      receivedAt,
      calendarVersion: start.message.calendarVersion,
      events: events.map((event, n) => ({ ...event, n })),
      state,
    });
    if (signatures) {
      const letters = signedLetters(signatures, plan, { caseNo, fields: body.fields, at: receivedAt });
      await storeCommitments(transaction, signatures.subject, letters);
    }
    await alsoStore(transaction, caseNo);
    return {
      kind: 'submission',
      caseNo,
      message: start.message,
      answer: {
        status: 201,
        body: {
          caseNo,
          oneThing: plan.oneThing,
          situation: plan.situation.id,
          receivedAt: new Date(receivedAt).toISOString(),
          phase: state.phase,
          promised: state.dates?.promised ?? null,
          missingMaterials: missing.map(({ id, name }) => ({ id, name })),
          mayFollow: toFollow.map(({ id, name }) => ({ id, name })),
          mayFollowUntil: state.gaps?.due ?? null,
          items: plan.items.map(({ id, name }) => ({ itemId: id, name })),
        },
      },
    };
  });
  if (deliver) services.delivery.soon(deliver);
  return answer;
}

/** When a sample is to have been received (ms). Throws Problem where anything else says so, or where it is not over yet. */
function earlierReceipt({ receivedAt }: SubmissionBody, isSample: boolean, now: number): number | undefined {
  if (receivedAt === undefined) return undefined;
  const at = Date.parse(receivedAt);
  if (isSample && at <= now) return at;
  const detail = {
    zh: '只有样例可以写明较早的收件时间；办件以实际收件时间为准。请删去这一项。',
    en: 'Only a sample may say that it was received earlier; a case is received when it comes in. Leave this out.',
  };
  throw new Problem('invalid-request', [{ pointer: '/receivedAt', detail }]);
}

/** The joint form and the letters come with every application, whether it names them or not. */
function papersOf({ letters }: Plan, { materials, corrected }: SubmissionBody): HandedIn[] {
  const always = [jointForm, ...letters];
  const form = { id: jointForm, ...(corrected.length > 0 ? { corrected } : {}) };
  return [form, ...letters.map((id) => ({ id })), ...materials.filter(({ id }) => !always.includes(id))];
}
