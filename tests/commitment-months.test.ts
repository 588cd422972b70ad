import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '../catalogue/load';
import { findBreak } from '../records/case-log';
import {
  atDesk,
  checkIn,
  checkWhere,
  committedCase,
  committedItem,
  decideFalse,
} from './support/commitments';
import { behave, behaveWell } from './support/departments';
import { expectProblem } from './support/problems';
import { type SkippingStack, startSkippingStack } from './support/skipping-stack';

const aDay = 86_400_000;
const endOf = (day: string): number => Date.parse(`${day}T24:00:00+08:00`);

let stack: SkippingStack;

// A server for each test: once a child whose parent is gone has ended, the clock of this one does not jump any more.
beforeEach(async () => {
  stack = await startSkippingStack({ restartsWorker: true });
}, 120_000);
afterEach(() => stack.stop(), 60_000);

async function log(caseNo: string): Promise<any[]> {
  const { body } = await stack.api.as('duty-clerk').get(`/cases/${caseNo}/log`);
  expect(findBreak(body)).toBeNull();
  return body.map(({ event }: { event: unknown }) => event);
}
const factOf = async (caseNo: string, type: string) =>
  (await log(caseNo)).find((event: { type: string }) => event.type === type);

describe('a check, months later', () => {
  it('that found it false waits for the reply to the last instant of its last day, then for a clerk', async () => {
    const caseNo = await committedCase(stack, { person: 302 });
    await stack.pass('30 days');
    await atDesk(stack, caseNo, 'finding', { result: 'false', reason: '现场没有经营场所' });
    const { due } = await checkIn(stack, caseNo, 'falseFound');
    const revoke = { decision: 'revoke', reason: '不实' };
    await stack.passTo(endOf(due) - 60_000);
    expectProblem(await atDesk(stack, caseNo, 'decision', revoke), 'reply-period-runs', 409);
    await stack.pass('2 minutes');
    await checkIn(stack, caseNo, 'toDecide');
    await stack.restartWorker();
    expect(await atDesk(stack, caseNo, 'decision', { ...revoke, decision: 'orderCorrection' })).toMatchObject(
      {
        status: 200,
        body: { status: 'toCorrect' },
      },
    );
    await stack.pass('30 days');
    // No clock revokes: a clerk confirms or revokes.
    await checkIn(stack, caseNo, 'correctionMissed');
    expect(await factOf(caseNo, 'approvalRevoked')).toBeUndefined();
    expect(await atDesk(stack, caseNo, 'decision', revoke)).toMatchObject({ body: { status: 'revoked' } });
    await checkWhere(stack, caseNo, 'has taken all back', ({ compensations }) =>
      compensations?.every(({ status }: any) => status === 'done'),
    );
  }, 60_000);

  it('whose revocation a department does not answer for a day waits for a clerk; the others are taken back', async () => {
    const caseNo = await committedCase(stack, { person: 303 });
    await behave(stack, 'tax', { faults: [{ kind: 'down' }] });
    await decideFalse(stack, caseNo, 'revoke');
    await stack.pass('1 hour');
    await stack.restartWorker();
    await stack.pass('2 days');
    const { compensations } = await checkWhere(stack, caseNo, 'waits for a clerk', (check) =>
      check.compensations?.every(({ status }: any) => status !== 'open'),
    );
    expect(compensations.filter(({ status }: any) => status === 'failed')).toEqual([
      { itemId: 'taxpayerConfirmation', status: 'failed' },
    ]);
    expect(await factOf(caseNo, 'compensationFailed')).toMatchObject({ cause: 'noAnswer' });

    await behaveWell(stack);
    const again = { how: 'retry', reason: '系统已恢复' };
    expect(await atDesk(stack, caseNo, 'compensations/taxpayerConfirmation', again)).toMatchObject({
      status: 200,
    });
    await checkWhere(stack, caseNo, 'has taken all back', (check) =>
      check.compensations?.every(({ status }: any) => status === 'done'),
    );
  }, 60_000);

  it('outlives its closed case, a restart and a new catalogue; late, it is told, and is made all the same', async () => {
    const caseNo = await committedCase(stack, { person: 301 });
    await stack.client.workflow.result(caseNo);
    const { due } = await checkIn(stack, caseNo, 'waitingForCheck');
    expect(endOf(due) - stack.now).toBeGreaterThan(80 * aDay);

    await stack.pass('40 days');
    await stack.restartWorker();
    const later = await stack.serveCatalogue(
      loadCatalogue('catalogue').oneThings.map((one) => ({
        ...one,
        letters: [],
        version: '00000000000000aa',
      })),
    );
    expect(await factOf(caseNo, 'checkOverdue')).toBeUndefined();
    await stack.pass('80 days');
    await checkWhere(stack, caseNo, 'is overdue', ({ overdue }) => overdue);
    const overdue = await factOf(caseNo, 'checkOverdue');
    expect(Date.parse(overdue.at)).toBeGreaterThanOrEqual(endOf(due));
    expect(Date.parse(overdue.at)).toBeLessThan(endOf(due) + 60_000);
    const told = await stack.api.get('/desk/messages?recipient=dutyClerk');
    expect(told.body).toContainEqual(expect.objectContaining({ caseNo, template: 'checkOverdue' }));

    // The API of the new catalogue, which knows no letter any more, still serves the check.
    const found = { result: 'true', reason: '核实无误' };
    const path = `/desk/cases/${caseNo}/checks/${committedItem}/finding`;
    expect(await later.as('duty-clerk').post(path, found)).toMatchObject({ body: { status: 'passed' } });
    const { body: letters } = await later.as('duty-clerk').get(`/cases/${caseNo}/letters`);
    expect(letters).toMatchObject([{ unchanged: true, text: { letter: { id: 'premisesCommitment' } } }]);
  }, 60_000);
});
