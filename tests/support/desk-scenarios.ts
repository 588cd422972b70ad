import { done } from './api-client';
import { enterYear } from './calendar-year';
import type { CaseStack } from './case-stack';
import { coreItems, lifeOver, submitCase } from './cases';
import { committedItem, submitCommitted } from './commitments';
import { behave, behaveWell, caseWhere, postResult } from './departments';
import { agency, because, give, insurance, onItem, otherName, refusedCase } from './desk';
import { caseWithGap, paperToFollow } from './gaps';
import { publishedYear } from './published-year';

const silent = { answer: 'byCallback', afterMs: 86_400_000 };

/** Lives in which somebody acts; each gives the id of the case whose life it is. */
export const deskScenarios = {
  async 'mended by a clerk and sent again'(stack: CaseStack) {
    const caseNo = await refusedCase(stack);
    const mended = { revision: 1, fields: { fullName: '欧阳青荷' }, ...because };
    await done(onItem(stack.api, caseNo)('resend', mended));
    return lifeOver(stack, caseNo);
  },

  async 'handed to the desk, keyed in, decided by hand'(stack: CaseStack) {
    const caseNo = await refusedCase(stack);
    const act = onItem(stack.api, caseNo);
    await done(act('hand-to-desk', because));
    await done(act('keyed-in', { serial: 'D-1' }));
    await done(act('manual-result', { decision: { outcome: 'approved', serial: 'D-1' }, ...because }));
    return lifeOver(stack, caseNo);
  },

  async 'the applicant is asked, and answers'(stack: CaseStack) {
    const caseNo = await refusedCase(stack);
    await done(onItem(stack.api, caseNo)('ask-applicant', { defects: [otherName] }));
    await give(stack, caseNo, { fields: { fullName: '欧阳青荷' } });
    return lifeOver(stack, caseNo);
  },

  async 'passed on to another post, which retries'(stack: CaseStack) {
    const caseNo = await refusedCase(stack);
    await done(onItem(stack.api, caseNo)('pass-on', { to: 'post-b', ...because }));
    await done(onItem(stack.api, caseNo)('retry', because));
    return lifeOver(stack, caseNo);
  },

  async 'a commitment withdrawn before its decision'(stack: CaseStack) {
    await behave(stack, 'market-regulation', silent);
    const caseNo = await submitCommitted(stack);
    await caseWhere(stack, caseNo, committedItem, 'inReview');
    await done(stack.api.post(`/cases/${caseNo}/commitments/premisesCommitment/withdrawal`, {}));
    const { body } = await stack.api.get(`/cases/${caseNo}`);
    const { asked } = body.items.find(({ itemId }: { itemId: string }) => itemId === committedItem);
    await behaveWell(stack);
    const materials = asked.parts.map(({ target }: { target: string }) => ({ id: target.split('/')[1] }));
    await give(stack, caseNo, { materials });
    return lifeOver(stack, caseNo);
  },

  async 'accepted with gaps, filled in time'(stack: CaseStack) {
    const { caseNo } = await caseWithGap(stack);
    await give(stack, caseNo, { materials: [{ id: paperToFollow }] });
    return lifeOver(stack, caseNo);
  },

  async 'a new calendar during a pause'(stack: CaseStack) {
    await behave(stack, agency, silent);
    const caseNo = await submitCase(stack, coreItems);
    const {
      promisedDue,
      startedAt,
      departmentSerial: serial,
    } = await caseWhere(stack, caseNo, insurance, 'inReview');
    const today = new Date(Date.parse(startedAt) + 8 * 3_600_000).toISOString().slice(0, 10);
    const pause = { procedure: 'hearing', from: today, plannedEnd: promisedDue, ...because };
    await done(onItem(stack.api, caseNo)('pauses', pause));
    await enterYear(stack, publishedYear(Number(promisedDue.slice(0, 4)), [promisedDue]));
    const pauseId = (await caseWhere(stack, caseNo, insurance, 'inReview')).pauses[0].id as string;
    await done(onItem(stack.api, caseNo)(`pauses/${pauseId}/end`, { end: today, ...because }));
    await postResult(stack, agency, { caseNo, itemId: insurance, serial, outcome: 'approved' });
    return lifeOver(stack, caseNo);
  },
};
