import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fictionalApplication } from '../../cli/fictional-application';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { closedCase, coreItems, registration } from '../support/cases';
import { expectProblem } from '../support/problems';

const proof = {
  target: 'materials/employmentProof',
  problem: '没有就业证明',
  rule: '办事指南',
  remedy: '请补交',
};

describe('an application that is not complete', () => {
  let stack: CaseStack;
  beforeAll(async () => {
    stack = await startCaseStack();
  }, 120_000);
  afterAll(() => stack.stop());

  /** Submits without any paper; the case waits for a clerk. */
  async function submitIncomplete(): Promise<string> {
    const plan = await stack.api.post(`/one-things/${registration}/plan`, { answers: coreItems });
    const submitted = await stack.api.post('/cases', { ...fictionalApplication(plan.body), materials: [] });
    expect(submitted).toMatchObject({ status: 201, body: { phase: 'received' } });
    expect(submitted.body.missingMaterials).toHaveLength(1);
    return submitted.body.caseNo as string;
  }
  const missingOf = async () => {
    const plan = await stack.api.post(`/one-things/${registration}/plan`, { answers: coreItems });
    return plan.body.materials.needed.find(({ id }: { id: string }) => id !== 'jointForm').id as string;
  };
  const ask = (caseNo: string, ...targets: string[]) =>
    stack.api.post(`/desk/cases/${caseNo}/correction-notice`, {
      defects: targets.map((target) => ({ ...proof, target })),
    });

  it('is asked for once, corrected, accepted by a clerk, and closes well with one more step counted', async () => {
    const caseNo = await submitIncomplete();
    const target = `materials/${await missingOf()}`;
    expect(await ask(caseNo, target)).toMatchObject({ status: 200, body: { phase: 'correcting' } });

    const asked = (await stack.api.get(`/cases/${caseNo}`)).body;
    expect(asked.correction.defects).toEqual([{ ...proof, target }]);
    expect(asked.sentence.zh).toContain(asked.correction.due);

    const correction = { revision: asked.revision, materials: [{ id: target.split('/')[1] }] };
    const corrected = await stack.api.post(`/cases/${caseNo}/corrections`, correction);
    expect(corrected).toMatchObject({ status: 200, body: { phase: 'received' } });
    expect((await stack.api.get(`/cases/${caseNo}`)).body).toMatchObject({ revision: 2, correction: null });

    expectProblem(await ask(caseNo, 'fields/mobile'), 'second-notice', 409);
    const accepted = await stack.api.post(`/desk/cases/${caseNo}/acceptance`, {});
    expect(accepted.status).toBe(200);
    expect(await closedCase(stack, caseNo)).toMatchObject({ outcome: 'completed' });

    const { reductions } = (await stack.api.get(`/cases/${caseNo}/reductions`)).body;
    expect(reductions).toMatchObject({ steps: { measured: 3 }, materials: { measured: 2 } });
  });

  it('is not accepted with a reason and a remedy that the applicant reads', async () => {
    const caseNo = await submitIncomplete();
    const words = { reason: '不属于本机关职权范围', remedy: '请到市场监督管理局办理，或者申请行政复议' };
    const rejected = await stack.api.post(`/desk/cases/${caseNo}/rejection`, words);
    expect(rejected).toMatchObject({ status: 200, body: { outcome: 'notAccepted' } });
    expect((await stack.api.get(`/cases/${caseNo}`)).body).toMatchObject({ rejection: words });
  });

  it('refuses a correction that was not asked for, or of an older revision, and changes nothing', async () => {
    const caseNo = await submitIncomplete();
    const paper = await missingOf();
    const unasked = { revision: 1, materials: [{ id: paper }] };
    expectProblem(await stack.api.post(`/cases/${caseNo}/corrections`, unasked), 'nothing-to-correct', 409);

    await ask(caseNo, `materials/${paper}`);
    const another = { revision: 1, fields: { mobile: '19911111111' } };
    expectProblem(await stack.api.post(`/cases/${caseNo}/corrections`, another), 'not-asked', 422);
    const stale = { revision: 7, materials: [{ id: paper }] };
    expectProblem(await stack.api.post(`/cases/${caseNo}/corrections`, stale), 'stale-revision', 409);
    expect((await stack.api.get(`/cases/${caseNo}`)).body).toMatchObject({
      phase: 'correcting',
      revision: 1,
    });
  });

  it('two clerks at once: one notice counts, the other is told', async () => {
    const caseNo = await submitIncomplete();
    const paper = `materials/${await missingOf()}`;
    const answers = await Promise.all([ask(caseNo, paper), ask(caseNo, 'fields/mobile')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const log = (await stack.api.get(`/cases/${caseNo}/log`)).body;
    expect(log.filter(({ event }: any) => event.type === 'correctionRequested')).toHaveLength(1);
  });

  it('stands in the queue of the desk, and leaves it when it is closed', async () => {
    const caseNo = await submitIncomplete();
    const queued = async () =>
      (await stack.api.get('/desk/cases?phase=received&size=200')).body.rows.map((row: any) => row.caseNo);
    expect(await queued()).toContain(caseNo);
    await stack.api.post(`/cases/${caseNo}/withdrawal`, {});
    expect(await queued()).not.toContain(caseNo);
  });
});
