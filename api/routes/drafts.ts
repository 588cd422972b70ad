import { z } from 'zod';
import { beginDraft, changeDraft, deleteDraft, listDrafts } from '../../records/drafts';
import { oneThingOf } from '../answers';
import { draftOf, newOwnerOf, ownedDraft, ownersOf, subjectOf } from '../draft-owner';
import { checkUploads, DraftPaper } from '../draft-papers';
import { draftView } from '../draft-view';
import { Problem } from '../problems';
import { route } from '../route';
import { submitDraft } from '../submit-draft';
import { personOf } from '../who-may';

const DraftId = z.object({ draftId: z.uuid().describe('Id of the draft; who begins it makes it') });
/** Values of a draft are kept as typed, right or wrong. */
const values = z.record(z.string().max(64), z.json());

export const draftRoutes = [
  route({
    method: 'get',
    path: '/drafts',
    audience: 'session',
    summary: { zh: '未提交的申请', en: 'Applications that were begun and not submitted' },
    answers: { 200: { description: 'Of who is signed in, or of this browser; no personal data' } },
    problems: [],
    handle: async (services, caller) => ({
      status: 200,
      body: (await listDrafts(services.db, await ownersOf(services, caller))).flatMap((draft) => {
        const oneThing = services.oneThings.get(draft.oneThing);
        const changedAt = new Date(draft.changedAt).toISOString();
        return oneThing
          ? { draftId: draft.id, oneThing: { id: oneThing.id, name: oneThing.name }, changedAt }
          : [];
      }),
    }),
  }),
  route({
    method: 'put',
    path: '/drafts/:draftId',
    audience: 'session',
    summary: { zh: '开始填写', en: 'Begin an application; doing it twice is doing it once' },
    params: DraftId,
    body: z.strictObject({ oneThing: z.string().describe('Name of the one thing') }),
    answers: {
      200: { description: 'The draft; of whoever is signed in, or of this browser, which gets a cookie' },
    },
    problems: ['not-found', 'unknown-draft'],
    handle: async (services, { params: { draftId: id }, body, ...caller }) => {
      const oneThing = oneThingOf(services, body.oneThing).id;
      const { owner, cookie } = await newOwnerOf(services, caller);
      await beginDraft(services.db, { id, oneThing }, owner, services.now());
      return {
        status: 200,
        body: draftView(services, await ownedDraft(services, [owner], id), caller.actor),
        ...(cookie === undefined ? {} : { headers: { 'set-cookie': cookie } }),
      };
    },
  }),
  route({
    method: 'get',
    path: '/drafts/:draftId',
    audience: 'session',
    summary: { zh: '查看草稿', en: 'What was filled in, what is asked next, and what is not right yet' },
    params: DraftId,
    answers: { 200: { description: 'The draft' } },
    problems: ['unknown-draft'],
    handle: async (services, { params, ...caller }) => ({
      status: 200,
      body: draftView(services, await draftOf(services, caller, params.draftId), caller.actor),
    }),
  }),
  route({
    method: 'patch',
    path: '/drafts/:draftId',
    audience: 'session',
    summary: {
      zh: '保存',
      en: 'Save some of it, right or wrong; what is not named stays, null takes it away',
    },
    params: DraftId,
    body: z.strictObject({
      answers: z.record(z.string().max(64), z.string().max(64).nullable()).optional(),
      fields: values.optional().describe('The joint form; only for who has signed in'),
      materials: z
        .record(z.string().max(64), DraftPaper.nullable())
        .optional()
        .describe('What is handed in for each paper, or the letter that is signed'),
    }),
    answers: { 200: { description: 'The draft as it is now, with everything that is not right yet' } },
    problems: ['unknown-draft', 'sign-in-needed'],
    handle: async (services, { params: { draftId: id }, body, ...caller }) => {
      const subject = subjectOf(caller.actor);
      // First of all: whose session has ended has the draft, and is to sign in again.
      if ((body.fields ?? body.materials) && subject === undefined) throw new Problem('sign-in-needed');
      const { caseNo } = await draftOf(services, caller, id);
      await checkUploads(services, body.materials ?? {}, subject ?? '');
      if (caseNo === null) await changeDraft(services.db, id, body, services.now());
      return { status: 200, body: draftView(services, await draftOf(services, caller, id), caller.actor) };
    },
  }),
  route({
    method: 'post',
    path: '/drafts/:draftId/submission',
    audience: 'applicant',
    roles: ['applicant'],
    summary: { zh: '提交', en: 'Submit it: one case, however often and under whatever key this is sent' },
    params: DraftId,
    answers: { 201: { description: 'The receipt, as of POST cases; sent again: the case number' } },
    problems: [
      'unknown-draft',
      'not-found',
      'application-incomplete',
      'letter-not-signed',
      'letter-changed',
      'signer-unknown',
      'commitment-barred',
    ],
    handle: async (services, { params, ...caller }) =>
      submitDraft(services, personOf(caller.actor), await draftOf(services, caller, params.draftId)),
  }),
  route({
    method: 'delete',
    path: '/drafts/:draftId',
    audience: 'session',
    summary: { zh: '删除草稿', en: 'Throw the draft away' },
    params: DraftId,
    answers: { 200: { description: 'It is gone' } },
    problems: ['unknown-draft'],
    handle: async (services, { params, ...caller }) => {
      await deleteDraft(services.db, (await draftOf(services, caller, params.draftId)).id);
      return { status: 200, body: { draftId: params.draftId, deleted: true } };
    },
  }),
];
