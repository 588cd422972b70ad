import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { findBreak } from '../records/case-log';
import { checkId } from '../workflows/check-input';
import { bruteDate } from './support/brute-dates';
import { bundleOf } from './support/bundle';
import { coreItems, lifeOver, submitCase } from './support/cases';
import { committedItem } from './support/commitments';
import { parkedCases, toGoOn, toPark } from './support/parked/parked-cases';
import { type Waiting, waitsIn } from './support/parked/waiting';
import { savedHistory } from './support/saved-histories';
import { scenarioNames } from './support/scenarios';
import { type SkippingStack, startSkippingStack } from './support/skipping-stack';
import { calendar } from './support/told-case';

let stack: SkippingStack;
let nextRelease: string;
const numbers = new Map<Waiting, string>();
const numberOf = (name: Waiting): string => numbers.get(name) ?? '';
/** Of the check, where it is the check that waits. */
const lifeOf = (name: Waiting): string =>
  /^(check|taking back):/.test(name) ? checkId(numberOf(name), committedItem) : numberOf(name);

beforeAll(async () => {
  nextRelease = await bundleOf('tests/support/next-release.ts');
  stack = await startSkippingStack({ restartsWorker: true });
  for (const name of toPark) numbers.set(name, await parkedCases[name].park(stack));
}, 240_000);
afterAll(() => stack.stop());

it.each(toPark)('a case waits under this release: %s', async (name) => {
  expect(await waitsIn(stack, numberOf(name))).toContain(name);
});

describe('the next release takes them all over', () => {
  beforeAll(() => stack.restartWorker({ code: nextRelease }), 60_000);

  it.each(toGoOn)(
    'and goes on to the end, by dates that are right: %s',
    async (name) => {
      const { goOn, end } = parkedCases[name];
      await goOn(stack, numberOf(name));
      expect(await stack.client.workflow.result(lifeOf(name))).toBe(end);
      expect(await patchesOf(lifeOf(name))).toEqual([]);
      await expectDatesAsCounted(numberOf(name));
      const log = await stack.api.as('duty-clerk').get(`/cases/${numberOf(name)}/log`);
      expect(findBreak(log.body)).toBeNull();
    },
    60_000,
  );

  it.each(scenarioNames)('and replays what an earlier one began: %s', async (name) => {
    await Worker.runReplayHistory({ workflowBundle: { code: nextRelease } }, await savedHistory(name));
  });

  it('does what is new in it for a new case alone', async () => {
    const caseNo = await lifeOver(stack, await submitCase(stack, coreItems));
    expect(await patchesOf(caseNo)).toHaveLength(1);
  });

  it('and would have lost every one without its patch', async () => {
    const unpatched = nextRelease.replaceAll(".patched)('one-command-more')", ".patched)('') || true");
    expect(unpatched === nextRelease).toBe(false);
    const history = await stack.client.workflow.getHandle(numberOf('inReview')).fetchHistory();
    await expect(Worker.runReplayHistory({ workflowBundle: { code: unpatched } }, history)).rejects.toThrow(
      DeterminismViolationError,
    );
  });
});

/** Markers of patches in a history, none of whose tasks failed. */
async function patchesOf(workflowId: string): Promise<unknown[]> {
  const { events = [] } = await stack.client.workflow.getHandle(workflowId).fetchHistory();
  expect((events ?? []).filter((event) => event.workflowTaskFailedEventAttributes)).toEqual([]);
  return (events ?? []).filter((event) => event.markerRecordedEventAttributes?.markerName === 'core_patch');
}

/** Counts the dates of every item that has started once more, day by day. */
async function expectDatesAsCounted(caseNo: string): Promise<void> {
  const api = stack.api.as('duty-clerk');
  const { items } = (await api.get(`/cases/${caseNo}`)).body;
  const pages = (await api.get(`/cases/${caseNo}/ledger`)).body.items;
  expect(pages.length).toBeGreaterThan(0);
  for (const { itemId, promised } of pages) {
    const { startedAt, pauses = [] } = items.find((item: any) => item.itemId === itemId);
    const standstills = pauses.map(({ from, end }: any) => ({ from, runsAgain: end }));
    const counted = bruteDate(calendar, Date.parse(startedAt), promised.limit, standstills);
    expect([itemId, promised.due]).toEqual([itemId, counted?.due]);
  }
}
