import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fictionalApplication } from '../cli/fictional-application';
import { sandboxConnections, sandboxDepartments } from '../departments/connections';
import { findBreak, readLog } from '../records/case-log';
import { openDatabase } from '../records/database';
import { apiClient } from './support/api-client';
import { closedCase, registration, sixItems, submitCase } from './support/cases';
import { behave, behaveWell, caseWhere, postResult } from './support/departments';
import { type Product, type ProductPart, startProduct } from './support/product';
import { until } from './support/until';

const parts = ['worker', 'api', 'temporal', 'postgres', 'sandbox'] as const satisfies readonly ProductPart[];

describe('the product as npm start runs it', () => {
  let product: Product;
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'one-thing-kill-'));
    product = await startProduct(dataDir);
  }, 180_000);
  afterAll(async () => {
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }, 60_000);

  it('goes on with a waiting case after a clean stop and a new start on the same folder', async () => {
    await behave(product, 'employment', { answer: 'byCallback', afterMs: 86_400_000 });
    const before = apiClient(product.url);
    const caseNo = await submitCase({ api: before }, sixItems);
    const item = await caseWhere({ api: before }, caseNo, 'employmentRegistration', 'inReview');
    await product.stop();

    product = await startProduct(dataDir, product.ports);
    await behaveWell(product);
    const api = apiClient(product.url);
    const { departmentSerial: serial } = item;
    const connections = sandboxConnections(product.sandboxUrl);
    const result = { caseNo, itemId: 'employmentRegistration', serial, outcome: 'approved' };
    expect(await postResult({ api, connections }, 'employment', result)).toMatchObject({ status: 200 });
    expect(await closedCase({ api }, caseNo)).toMatchObject({ outcome: 'completed' });
  }, 180_000);

  it('kill -9 of each process in the middle of cases: every accepted case ends and is told once, each department holding one application per item, without a gap in a log', async () => {
    const earlier = await applicationCount(product);
    // Some departments decide at once, one calls back: both ways are under way when a process dies.
    await behave(product, 'social-insurance', { answer: 'byCallback', afterMs: 300 });
    const loadBegan = new Date();
    const load = submitUntilTold(product);
    for (const part of parts) {
      await until(
        'some cases are under way',
        () => load.progress(),
        ({ accepted }) => accepted >= 5,
        60_000,
      );
      const pid = await product.pidOf(part);
      process.kill(pid, 'SIGKILL');
      load.startCounting();
      await until(
        `${part} is another process`,
        () => product.pidOf(part).catch(() => pid),
        (now) => now !== pid,
      );
    }
    await until(
      'some cases are under way after the last death',
      () => load.progress(),
      ({ accepted }) => accepted >= 5,
      60_000,
    );
    const caseNos = await load.stop();
    expect(caseNos.length).toBeGreaterThan(parts.length * 5);

    const db = openDatabase(await product.databaseUrl(), () => undefined);
    await until(
      'every accepted case is closed',
      () =>
        db
          .selectFrom('item_case')
          .innerJoin('combined_case', 'combined_case.case_no', 'item_case.case_no')
          .select(['item_case.case_no', 'phase', 'item_id', 'status', 'department_serial'])
          .where('item_case.case_no', 'in', caseNos)
          .where('phase', '<>', 'closed')
          .execute(),
      (open) => open.length === 0,
      120_000,
    );
    const cases = await db
      .selectFrom('combined_case')
      .select(['case_no', 'outcome', 'event_count'])
      .where('received_at', '>=', loadBegan)
      .execute();
    expect(cases.map(({ case_no }) => case_no).sort()).toEqual([...caseNos].sort());
    expect(new Set(cases.map(({ outcome }) => outcome))).toEqual(new Set(['completed']));

    for (const { case_no, event_count } of cases) {
      const log = await readLog(db, case_no);
      expect(findBreak(log)).toBeNull();
      expect(log).toHaveLength(event_count);
    }

    await until(
      'no message waits',
      () => db.selectFrom('outbox').select(['id', 'problem']).where('state', '=', 'queued').execute(),
      ({ length }) => length === 0,
      90_000,
    );
    const messages = await db.selectFrom('outbox').selectAll().where('case_no', 'in', caseNos).execute();
    await db.destroy();
    for (const caseNo of caseNos) {
      const told = messages.filter(({ case_no }) => case_no === caseNo);
      expect(told.map(({ template, state }) => `${template} ${state}`).sort()).toEqual([
        'accepted sent',
        'closed sent',
        ...Array<string>(6).fill('itemApproved sent'),
      ]);
    }
    const outside = new Set((await linesOf(path.join(dataDir, 'outbox.jsonl'))).map(({ id }) => id));
    const sent = messages.filter(({ channel }) => channel !== 'inApp');
    expect(sent.filter(({ id }) => !outside.has(id))).toEqual([]);

    const applications = (
      await Promise.all(sandboxDepartments.map((id) => applicationsAt(product, id)))
    ).flat();
    expect(applications).toHaveLength(earlier + caseNos.length * 6);
    expect(new Set(applications).size).toBe(applications.length);
  }, 300_000);
});

/** What went out in the place of messages. */
async function linesOf(file: string): Promise<readonly { readonly id: string }[]> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as { id: string });
}

/** How many applications all departments hold. */
async function applicationCount(product: Product): Promise<number> {
  const all = await Promise.all(sandboxDepartments.map((id) => applicationsAt(product, id)));
  return all.flat().length;
}

/** `caseNo/itemId` of every application that the department holds. */
async function applicationsAt({ sandboxUrl }: Product, department: string): Promise<string[]> {
  const response = await fetch(`${sandboxUrl}/${department}/applications`);
  const applications = (await response.json()) as { caseNo: string; itemId: string }[];
  return applications.map(({ caseNo, itemId }) => `${caseNo}/${itemId}`);
}

/** Submits case after case in four lanes; a submission that fails is sent again under its key, as a browser would. */
function submitUntilTold({ url }: Product) {
  const api = apiClient(url);
  const caseNos = new Set<string>();
  let accepted = 0;
  let told = false;

  const submitOne = async (body: string) => {
    const key = { 'idempotency-key': randomUUID() };
    for (;;) {
      const answer = await api.post('/cases', body, key).catch(() => null);
      if (answer?.status === 201) {
        caseNos.add(answer.body.caseNo as string);
        accepted += 1;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const lanes = api.post(`/one-things/${registration}/plan`, { answers: sixItems }).then(async ({ body }) => {
    const application = JSON.stringify(fictionalApplication(body));
    const lane = async () => {
      while (!told) await submitOne(application);
    };
    await Promise.all(Array.from({ length: 4 }, lane));
  });

  return {
    progress: () => Promise.resolve({ accepted }),
    startCounting: () => {
      accepted = 0;
    },
    async stop(): Promise<string[]> {
      told = true;
      await lanes;
      return [...caseNos];
    },
  };
}
