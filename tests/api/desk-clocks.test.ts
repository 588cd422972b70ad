import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fictionalApplication } from '../../cli/fictional-application';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { closedCase, coreItems, registration, submitCase } from '../support/cases';
import { behave, behaveWell, caseWhere } from '../support/departments';
import { actsOn, agency, insurance, onItem } from '../support/desk';
import { lenientCatalogue, paperToFollow } from '../support/gaps';
import { expectProblem } from '../support/problems';

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());

// These tests pause and extend on the day on which they run.
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now());
const daysOn = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const why = { reason: '需要听证' };
const silent = { answer: 'byCallback', afterMs: 86_400_000 };

async function inReview(department: string, itemId: string, answers: Record<string, string>) {
  await behave(stack, department, silent);
  const caseNo = await submitCase(stack, answers);
  await caseWhere(stack, caseNo, itemId, 'inReview');
  await behaveWell(stack);
  return caseNo;
}
const ledgerOf = async (caseNo: string, itemId: string) =>
  (await stack.api.get(`/cases/${caseNo}/ledger`)).body.items.find((page: any) => page.itemId === itemId);
const viewOf = async (caseNo: string) => (await stack.api.get(`/cases/${caseNo}`)).body;

describe('a special procedure', () => {
  it('stops the clock, shows in the ledger by its name also while it lasts, and runs again', async () => {
    const caseNo = await inReview(agency, insurance, coreItems);
    const before = await ledgerOf(caseNo, insurance);
    const hearing = { procedure: 'hearing', from: today, plannedEnd: daysOn(10), ...why };
    expect((await onItem(stack.api, caseNo)('pauses', hearing)).status).toBe(200);

    const lasting = await ledgerOf(caseNo, insurance);
    expect(lasting.promised.due).toBeNull();
    expect(lasting.promised.days.at(-1).reason).toEqual({
      zh: '期限中止：听证',
      en: 'clock stopped: Hearing',
    });
    const view = await viewOf(caseNo);
    expect(view.sentence.zh).toContain(`正在进行“听证”，不计时，计划${daysOn(10)}恢复`);
    const [pause] = view.items.find((item: any) => item.itemId === insurance).pauses;
    expect(pause).toMatchObject({ procedure: 'hearing', name: { zh: '听证' }, from: today });

    const ended = await onItem(stack.api, caseNo)(`pauses/${pause.id}/end`, { end: today, ...why });
    expect(ended.status).toBe(200);
    expect((await ledgerOf(caseNo, insurance)).promised).toEqual(before.promised);
    const [begun] = await actsOn(stack, caseNo);
    expect(begun).toMatchObject({ kind: 'beginPause', ...why });
    expect(begun.basis.legalBasis.zh).toContain('第四十五条');
  });

  it('is refused by name: unknown to the item, dates that cannot be, a pause that is not there', async () => {
    const caseNo = await inReview(agency, insurance, coreItems);
    const act = onItem(stack.api, caseNo);
    const pause = { procedure: 'hearing', from: today, plannedEnd: daysOn(3), ...why };
    expectProblem(await act('pauses', { ...pause, procedure: 'siesta' }), 'unknown-procedure', 422);
    expectProblem(await act('pauses', { ...pause, from: daysOn(1) }), 'pause-dates', 422);
    expectProblem(await act('pauses/none/end', { end: today, ...why }), 'unknown-pause', 404);
    expectProblem(await act('extension', { days: 1, approvedBy: 'head', ...why }), 'no-extension', 409);
  });
});

describe('an extension of a limit in law', () => {
  it('is approved by whom the law names, within its maximum, once, and shows in the ledger', async () => {
    const startUp = { workForm: 'startUp', startUpKind: 'individualBusiness' };
    const item = 'marketRegistration';
    const caseNo = await inReview('market-regulation', item, startUp);
    const act = onItem(stack.api, caseNo, item);
    expectProblem(await act('extension', { days: 9, approvedBy: 'head', ...why }), 'extension-too-long', 422);
    const wrong = { days: 3, approvedBy: 'governmentHead', ...why };
    expectProblem(await act('extension', wrong), 'wrong-approver', 403);
    expect((await act('extension', { days: 3, approvedBy: 'head', ...why })).status).toBe(200);
    expectProblem(await act('extension', { days: 1, approvedBy: 'head', ...why }), 'extended-already', 409);
    const page = await ledgerOf(caseNo, item);
    expect(page).toMatchObject({ extendedBy: 3, statutory: { limit: { days: 6, unit: 'workingDay' } } });
    const counted = page.statutory.days.filter((day: any) => day.counted);
    expect(counted).toHaveLength(6);
  });
});

describe('papers that may follow', () => {
  it('are told at the receipt, asked for until a day, and let their item start when they come', async () => {
    const api = await stack.serveCatalogue(lenientCatalogue());
    const plan = await api.post(`/one-things/${registration}/plan`, { answers: coreItems });
    const { materials, ...application } = fictionalApplication(plan.body);
    const submitted = await api.post('/cases', { ...application, materials: [] });
    expect(submitted).toMatchObject({
      status: 201,
      body: { phase: 'accepted', missingMaterials: [], mayFollow: [{ id: paperToFollow }] },
    });
    const { caseNo, mayFollowUntil } = submitted.body;
    const view = (await api.get(`/cases/${caseNo}`)).body;
    expect(view.gaps).toMatchObject({
      due: mayFollowUntil,
      parts: [{ target: `materials/${paperToFollow}` }],
    });
    expect(view.sentence.zh).toContain(`请您在${mayFollowUntil as string}前补交`);
    const papers = { revision: 1, materials: [{ id: paperToFollow }] };
    expect((await api.post(`/cases/${caseNo}/corrections`, papers)).status).toBe(200);
    expect(await closedCase(stack, caseNo)).toMatchObject({ outcome: 'completed', gaps: null });
  });
});
