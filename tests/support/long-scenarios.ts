import { done } from './api-client';
import { civilDay, endOf, shifted } from './brute-dates';
import { coreItems, lifeOver, submitCase } from './cases';
import { behave, behaveWell, caseWhere, postResult } from './departments';
import { agency, askForPapers, because, give, insurance, onItem } from './desk';
import { caseWithGap, paperToFollow } from './gaps';
import type { SkippingStack } from './skipping-stack';

type LongScenario = (stack: SkippingStack) => Promise<string>;

/** Lives in which days pass, for a clock that jumps; each gives the id of the case whose life it is. */
export const longScenarios = {
  async 'accepted by silence'(stack) {
    const caseNo = await submitCase(stack, coreItems, { papers: 'missing' });
    await stack.pass('30 days');
    return lifeOver(stack, caseNo);
  },

  async 'corrected on the last day'(stack) {
    const caseNo = await submitCase(stack, coreItems, { papers: 'missing' });
    const id = await askForPapers(stack, caseNo);
    const { correction } = (await stack.api.get(`/cases/${caseNo}`)).body;
    await stack.passTo(endOf(correction.due) - 60_000);
    await give(stack, caseNo, { materials: [{ id }] });
    await done(stack.api.post(`/desk/cases/${caseNo}/acceptance`, {}));
    return lifeOver(stack, caseNo);
  },

  async 'never corrected, so it counts as withdrawn'(stack) {
    const caseNo = await submitCase(stack, coreItems, { papers: 'missing' });
    await askForPapers(stack, caseNo);
    await stack.pass('60 days');
    return lifeOver(stack, caseNo);
  },

  async 'accepted with gaps, filled late'(stack) {
    const { caseNo, due } = await caseWithGap(stack);
    await stack.passTo(endOf(due) - 60_000);
    await give(stack, caseNo, { materials: [{ id: paperToFollow }] });
    return lifeOver(stack, caseNo);
  },

  async 'accepted with gaps, never filled'(stack) {
    const { caseNo } = await caseWithGap(stack);
    await stack.pass('30 days');
    return lifeOver(stack, caseNo);
  },

  async 'a department stays down until a clerk retries'(stack) {
    await behave(stack, agency, { faults: [{ kind: 'down' }] });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'unemploymentStatusChange', 'approved');
    await stack.pass('20 minutes');
    await caseWhere(stack, caseNo, insurance, 'stalled');
    await behaveWell(stack);
    await done(onItem(stack.api, caseNo)('retry', because));
    return lifeOver(stack, caseNo);
  },

  async 'paused, dated back, then for no day, then extended'(stack) {
    const itemId = 'marketRegistration';
    await behave(stack, 'market-regulation', { answer: 'byCallback', afterMs: 86_400_000 });
    const caseNo = await submitCase(stack, { workForm: 'startUp', startUpKind: 'individualBusiness' });
    const { departmentSerial: serial } = await caseWhere(stack, caseNo, itemId, 'inReview');
    const act = (path: string, body: object) => done(onItem(stack.api, caseNo, itemId)(path, body));
    const pause = async (days: { readonly from: string; readonly plannedEnd: string }) => {
      await act('pauses', { procedure: 'hearing', ...days, ...because });
      return (await caseWhere(stack, caseNo, itemId, 'inReview')).pauses.at(-1).id as string;
    };
    const end = (id: string, day: string) => act(`pauses/${id}/end`, { end: day, ...because });
    await stack.pass('1 day');
    const began = civilDay(stack.now);
    const hearing = await pause({ from: shifted(began, -1), plannedEnd: shifted(began, 5) });
    await stack.pass('8 days');
    const today = civilDay(stack.now);
    await end(hearing, shifted(today, -1));
    await end(await pause({ from: today, plannedEnd: today }), today);
    await act('extension', { days: 2, approvedBy: 'head', ...because });
    const result = { caseNo, itemId, serial, outcome: 'approved' };
    await done(postResult(stack, 'market-regulation', result, { at: stack.now }));
    return lifeOver(stack, caseNo);
  },
} as const satisfies Record<string, LongScenario>;
