import { z } from 'zod';
import { beginDraft, changeDraft, deleteDraft, listDrafts } from '../../records/drafts';
import { endHandOver, offerDraft, takeOverDraft } from '../../records/hand-overs';
import { oneThingOf } from '../answers';
import { clerkUploads, draftOf, newOwnerOf, ownedDraft, ownersOf, uploaderOf } from '../draft-owner';
import { DraftPaper, uploadsOf } from '../draft-papers';
import { draftView } from '../draft-view';
import { codeLastsMs, hashOfCode, newCode } from '../hand-over-code';
import { checkUploads } from '../own-uploads';
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
      before: values
        .optional()
        .describe(
          'What stood in these fields when the page was opened; what was changed since is not overwritten',
        ),
      materials: z
        .record(z.string().max(64), DraftPaper.nullable())
        .optional()
        .describe('What is handed in for each paper, or the letter that is signed'),
    }),
    answers: { 200: { description: 'The draft as it is now, with everything that is not right yet' } },
    problems: ['unknown-draft', 'sign-in-needed'],
    handle: async (services, { params: { draftId: id }, body, ...caller }) => {
      const uploader = uploaderOf(caller.actor);
      // First of all: whose session has ended has the draft, and is to sign in again.
      if ((body.fields ?? body.materials) && uploader === undefined) throw new Problem('sign-in-needed');
      const { caseNo, subject, clerk } = await draftOf(services, caller, id);
      // Who helps keeps what the other has handed in.
      const uploaders = [uploader ?? null, subject, clerk === null ? null : clerkUploads(clerk)];
      await checkUploads(services, uploadsOf(body.materials ?? {}), uploaders);
      if (caseNo === null) await changeDraft(services.db, id, body, services.now());
      return { status: 200, body: draftView(services, await draftOf(services, caller, id), caller.actor) };
    },
  }),
  route({
    method: 'post',
    path: '/drafts/:draftId/submission',
    audience: 'applicant',
    roles: ['applicant', 'clerk', 'duty'],
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
    method: 'put',
    path: '/drafts/:draftId/hand-over',
    audience: 'applicant',
    roles: ['applicant'],
    summary: { zh: '请窗口帮忙', en: 'Agree that a clerk sees and fills in the draft: a code to read out' },
    params: DraftId,
    answers: { 200: { description: 'A code for one clerk, and until when; a code made before is void' } },
    problems: ['unknown-draft'],
    handle: async (services, { params, ...caller }) => {
      const { id } = await draftOf(services, caller, params.draftId);
      const code = newCode();
      const until = services.now() + codeLastsMs;
      await offerDraft(services.db, id, { codeHash: hashOfCode(code), until });
      return { status: 200, body: { code, until: new Date(until).toISOString() } };
    },
  }),
  route({
    method: 'delete',
    path: '/drafts/:draftId/hand-over',
    audience: 'applicant',
    roles: ['applicant'],
    summary: { zh: '不再请窗口帮忙', en: 'Take the consent back: no clerk sees the draft any more' },
    params: DraftId,
    answers: { 200: { description: 'Only the applicant has it' } },
    problems: ['unknown-draft'],
    handle: async (services, { params, ...caller }) => {
      await endHandOver(services.db, (await draftOf(services, caller, params.draftId)).id);
      return { status: 200, body: { draftId: params.draftId, clerk: null } };
    },
  }),
  route({
    method: 'post',
    path: '/desk/drafts',
    audience: 'desk',
    summary: { zh: '凭代办码接手', en: 'Help with a draft whose applicant gave this code' },
    body: z.strictObject({ code: z.string().min(1).max(40).describe('As the applicant reads it out') }),
    answers: { 200: { description: 'Id of the draft; both may fill it in from now on' } },
    problems: ['unknown-code', 'invalid-request'],
    handle: async (services, { actor, body }) => {
      const clerk = personOf(actor).id;
      const draftId = await takeOverDraft(services.db, clerk, hashOfCode(body.code), services.now());
      if (draftId === null) throw new Problem('unknown-code');
      return { status: 200, body: { draftId } };
    },
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
