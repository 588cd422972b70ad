import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxConnection } from '../connections';
import { createHttpDepartment } from '../connector';
import { type Application, DepartmentResult } from '../protocol';
import { verifyCallback } from '../signature';
import { listenSandbox } from './listen';
import { createSandbox } from './sandbox';

type Served = Awaited<ReturnType<typeof listenSandbox>>;
type Callback = DepartmentResult & { webhookId: string; verdict: string; at: number };

const id = 'employment';
const { callbackSecret } = sandboxConnection('', id);

let folder: string;
let served: Served;
let office: Awaited<ReturnType<typeof callbackOffice>>;
let callbackUrl: string;

async function start(clock = Date.now): Promise<Served> {
  const sandbox = await createSandbox({
    folder,
    departments: [id, 'water-supply'],
    credentialOf: (department) => sandboxConnection('', department).credential,
    callbackSecretOf: (department) => sandboxConnection('', department).callbackSecret,
    clock,
  });
  return listenSandbox(sandbox, { port: 0, host: '127.0.0.1' });
}

/** Takes callbacks, and answers each with the next of `statuses`, then 204. */
async function callbackOffice() {
  const callbacks: Callback[] = [];
  const statuses: number[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks);
      const verdict = verifyCallback(callbackSecret, request.headers, raw, Date.now()).kind;
      const result = DepartmentResult.parse(JSON.parse(raw.toString()));
      callbacks.push({
        ...result,
        webhookId: String(request.headers['webhook-id']),
        verdict,
        at: Date.now(),
      });
      response.writeHead(statuses.shift() ?? 204).end();
      for (const wake of waiting.splice(0)) wake();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    callbacks,
    statuses,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/results`,
    untilReceived: async (count: number) => {
      while (callbacks.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return callbacks;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  served = await start();
  office = await callbackOffice();
  callbackUrl = office.url;
});
afterEach(async () => {
  await served.close();
  office.close();
  await rm(folder, { recursive: true });
});

const department = (timeoutMs = 5000, departmentId = id) =>
  createHttpDepartment(
    { ...sandboxConnection(served.url, departmentId), id: departmentId, timeoutMs },
    { fetch },
  );

const applicationOf = (caseNo: string): Application => ({
  caseNo,
  itemCaseNo: `${caseNo}-01`,
  itemId: 'employment-registration',
  taskName: '就业登记',
  receivedAt: '2026-08-03T09:30:00+08:00',
  dueOn: '2026-08-04',
  fields: { mobile: '13800000000', fullName: '张三' },
  materials: [{ id: 'photo', name: '2寸照片', source: 'applicant' }],
  callbackUrl,
});
const key = 'C1/employment-registration/1';
const submit = (caseNo = 'C1', timeoutMs?: number) =>
  department(timeoutMs).submit(applicationOf(caseNo), `${caseNo}/employment-registration/1`);

async function behave(behaviour: object): Promise<void> {
  const response = await fetch(`${served.url}/${id}/behaviour`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(behaviour),
  });
  expect(response.status).toBe(200);
}

async function listed(caseNo = 'C1', departmentId = id): Promise<Record<string, unknown>[]> {
  const response = await fetch(`${served.url}/${departmentId}/applications?caseNo=${caseNo}`);
  return (await response.json()) as Record<string, unknown>[];
}

async function untilListed(wanted: object): Promise<void> {
  while (
    !(await listed()).some((row) => Object.entries(wanted).every(([name, value]) => row[name] === value))
  );
}

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (answer) => ({ answered: answer }),
    (error: unknown) => (error as { code: unknown }).code,
  );

const approved = { kind: 'decided', outcome: 'approved' };
const firstSerial = expect.stringMatching(/^RSJY-\d{4}-000001$/);

describe('a sandbox department', () => {
  it('decides at once, with its own serial and a result', async () => {
    expect(await submit()).toEqual({
      ...approved,
      serial: firstSerial,
      decidedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      results: [{ kind: 'employmentRegistration', number: firstSerial }],
    });
    expect(await submit('C2')).toMatchObject({ serial: expect.stringMatching(/-000002$/) });
  });

  it('refuses with reason and remedy when told to', async () => {
    await behave({ outcome: 'refused' });
    const answer = await submit();
    expect(answer).toMatchObject({ kind: 'decided', outcome: 'refused', serial: firstSerial });
    expect(answer).toHaveProperty('remedy', expect.stringContaining('行政复议'));
  });

  it('keeps one application per key, whatever arrives at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit()));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await listed()).toEqual([
      expect.objectContaining({ key, receivedTimes: 20, serial: firstSerial }),
    ]);
  });

  it('takes the same members in another order for the same application, other members for a conflict', async () => {
    await submit();
    const { fields, ...rest } = applicationOf('C1');
    const reordered = { fields: Object.fromEntries(Object.entries(fields).reverse()), ...rest };
    expect(await department().submit(reordered, key)).toMatchObject(approved);
    const changed = { ...applicationOf('C1'), fields: { mobile: '13911111111' } };
    expect(await codeOf(department().submit(changed, key))).toBe('keyConflict');
    expect(await listed()).toHaveLength(1);
  });

  it('counts the same item under another key as the second application it is', async () => {
    await submit();
    await department().submit(applicationOf('C1'), 'C1/employment-registration/2');
    expect(await listed()).toHaveLength(2);
  });

  it('answers a question about what it has, and about what it never had', async () => {
    expect(await department().ask(key)).toEqual({ kind: 'unknown' });
    const answer = await submit();
    expect(await department().ask(key)).toEqual(answer);
  });

  it('takes an approval back once, however often it is told, and after a restart', async () => {
    const { serial } = (await submit()) as { serial: string };
    const revocation = {
      caseNo: 'C1',
      itemId: 'employment-registration',
      serial,
      revokedOn: '2026-12-09',
      reason: '承诺不实',
    };
    await Promise.all([1, 2, 3].map(() => department().revoke(revocation, key)));
    const [{ revokedAt } = {}] = await listed();
    expect(revokedAt).toEqual(expect.any(Number));
    await served.close();
    served = await start();
    expect(await department().revoke(revocation, key)).toEqual({ kind: 'revoked' });
    expect(await listed()).toMatchObject([{ revokedAt }]);
    expect(await codeOf(department().revoke(revocation, 'C9/employment-registration/1'))).toBe(
      'impossibleStatus',
    );
  });

  it('meets the same faults when an approval is taken back, and one of its own', async () => {
    const { serial } = (await submit()) as { serial: string };
    const revocation = {
      caseNo: 'C1',
      itemId: 'employment-registration',
      serial,
      revokedOn: '2026-12-09',
      reason: '承诺不实',
    };
    await behave({
      faults: [
        { kind: 'revocationRefused', times: 1 },
        { kind: 'dropAfterAccepting', times: 1 },
        { kind: 'inputRefused' },
      ],
    });
    const revoke = () => codeOf(department().revoke(revocation, key));
    expect(await revoke()).toEqual({ answered: { kind: 'refused', reason: expect.any(String) } });
    expect(await listed()).toMatchObject([{ serial }]);
    expect((await listed())[0]).not.toHaveProperty('revokedAt');
    expect(await revoke()).toBe('connectionFailed');
    expect(await revoke()).toEqual({ answered: { kind: 'revoked' } });
    expect(await listed()).toMatchObject([{ revokedAt: expect.any(Number) }]);
  });

  it('lets nobody in without the credential', async () => {
    const stranger = createHttpDepartment(
      { id, baseUrl: `${served.url}/${id}`, credential: 'wrong', timeoutMs: 5000 },
      { fetch },
    );
    expect(await codeOf(stranger.submit(applicationOf('C1'), key))).toBe('credentialRefused');
    expect(await codeOf(stranger.ask(key))).toBe('credentialRefused');
    expect(await listed()).toEqual([]);
  });

  it('says what is wrong with a request, and where', async () => {
    const post = async (body: string, headers: object) => {
      const { credential } = sandboxConnection('', id);
      const response = await fetch(`${served.url}/${id}/applications`, {
        method: 'POST',
        headers: { authorization: `Bearer ${credential}`, 'content-type': 'application/json', ...headers },
        body,
      });
      return { status: response.status, ...((await response.json()) as object) };
    };
    const whole = JSON.stringify(applicationOf('C1'));
    expect(await post(whole, {})).toMatchObject({
      status: 400,
      message: expect.stringContaining('Idempotency-Key'),
    });
    expect(await post('{"caseNo":', { 'idempotency-key': 'a' })).toMatchObject({ status: 400 });
    const answer = await post('{"caseNo":"C1"}', { 'idempotency-key': 'a' });
    expect(answer).toMatchObject({ status: 400, message: expect.stringContaining('callbackUrl') });
    expect((await fetch(`${served.url}/nobody/applications`)).status).toBe(404);
  });

  it('plays any other department it is given, each with its own register', async () => {
    await submit();
    const answer = await department(5000, 'water-supply').submit(applicationOf('C1'), key);
    expect(answer).toMatchObject({ serial: expect.stringMatching(/^WATER-SUPPLY-\d{4}-000001$/) });
    expect(await listed('C1', 'water-supply')).toHaveLength(1);
  });

  it('tells that it is well', async () => {
    const health: unknown = await (await fetch(`${served.url}/healthz`)).json();
    expect(health).toEqual({ status: 'ok', departments: [id, 'water-supply'] });
  });
});

describe('behaviour', () => {
  const behaviourNow = async () => await (await fetch(`${served.url}/${id}/behaviour`)).json();

  it('is told, shown, kept over a restart and reset', async () => {
    await behave({ answer: 'byCallback', afterMs: 50, faults: [{ kind: 'hang', times: 3 }] });
    await served.close();
    served = await start();
    expect(await behaviourNow()).toEqual({
      answer: 'byCallback',
      afterMs: 50,
      outcome: 'approved',
      seed: 1,
      faults: [{ kind: 'hang', times: 3, ms: 1000, match: {} }],
    });
    await fetch(`${served.url}/${id}/behaviour`, { method: 'DELETE' });
    expect(await behaviourNow()).toMatchObject({ answer: 'atOnce', faults: [] });
  });

  it('is refused with the place of the mistake', async () => {
    const response = await fetch(`${served.url}/${id}/behaviour`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"faults":[{"kind":"sulk"}]}',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('faults.0.kind');
  });
});

describe('each fault: one application there, and one truth here', () => {
  const timedOut = 'timedOut';
  it.each([
    // fault, what the first submission says, whether that one was kept
    [{ kind: 'slow', ms: 30 }, { answered: expect.objectContaining(approved) }, true],
    [{ kind: 'fail' }, 'serverFailed', false],
    [{ kind: 'fail', status: 502 }, 'serverFailed', false],
    [{ kind: 'dropBeforeAccepting' }, 'connectionFailed', false],
    [{ kind: 'dropAfterAccepting' }, 'connectionFailed', true],
    [{ kind: 'nonsense' }, 'notJson', true],
    [{ kind: 'comeBackLater', ms: 1500 }, { answered: { kind: 'later', retryAfterMs: 2000 } }, false],
    [{ kind: 'comeBackLater', ms: 0, status: 429 }, { answered: { kind: 'later', retryAfterMs: 0 } }, false],
    [{ kind: 'hang' }, timedOut, false],
    [{ kind: 'down' }, 'connectionFailed', false],
    [
      { kind: 'inputRefused' },
      { answered: { kind: 'inputRefused', problems: [expect.objectContaining({ field: 'mobile' })] } },
      false,
    ],
  ])('%j', async (fault, first, kept) => {
    await behave({ faults: [{ ...fault, times: 1 }] });
    expect(await codeOf(submit('C1', fault.kind === 'hang' ? 500 : 5000))).toEqual(first);
    expect(await listed()).toHaveLength(kept ? 1 : 0);
    expect(await department().ask(key)).toMatchObject(kept ? approved : { kind: 'unknown' });

    expect(await submit()).toMatchObject({ ...approved, serial: firstSerial });
    expect(await listed()).toEqual([expect.objectContaining({ receivedTimes: kept ? 2 : 1 })]);
  });

  it('slow beyond our patience: the first arrives late, beside the second', async () => {
    await behave({ faults: [{ kind: 'slow', ms: 1200, times: 1 }] });
    expect(await codeOf(submit('C1', 500))).toBe(timedOut);
    expect(await submit()).toMatchObject(approved);
    await untilListed({ receivedTimes: 2 });
    expect(await listed()).toHaveLength(1);
  });

  it('down: questions go unanswered too', async () => {
    await behave({ faults: [{ kind: 'down', times: 2 }] });
    expect(await codeOf(submit())).toBe('connectionFailed');
    expect(await codeOf(department().ask(key))).toBe('connectionFailed');
    expect(await department().ask(key)).toEqual({ kind: 'unknown' });
  });

  it('answerTwice: the same result comes once more, as a message of its own', async () => {
    await behave({ answer: 'byCallback', faults: [{ kind: 'answerTwice' }] });
    expect(await submit()).toEqual({ kind: 'accepted', serial: firstSerial });
    const [one, two] = await office.untilReceived(2);
    expect([one?.outcome, two?.outcome]).toEqual(['approved', 'approved']);
    expect(one?.webhookId).not.toBe(two?.webhookId);
  });

  it('answerDifferently: an answer at once, then a callback that contradicts it', async () => {
    await behave({ faults: [{ kind: 'answerDifferently' }] });
    expect(await submit()).toMatchObject(approved);
    const [contradiction] = await office.untilReceived(1);
    expect(contradiction).toMatchObject({ outcome: 'refused', serial: firstSerial, verdict: 'genuine' });
    expect(await department().ask(key)).toMatchObject(approved);
  });

  it('takeTime: one application is decided later, and decideOtherwise: one otherwise, by their case', async () => {
    await behave({
      faults: [
        { kind: 'takeTime', ms: 60_000, match: { caseNo: 'C1' } },
        { kind: 'decideOtherwise', match: { caseNo: 'C2' } },
      ],
    });
    expect(await submit('C1')).toMatchObject({ kind: 'accepted' });
    expect(await submit('C2')).toMatchObject({ kind: 'decided', outcome: 'refused' });
    expect(await submit('C3')).toMatchObject(approved);
  });
});

describe('callbacks', () => {
  it('are waited for: until then the application is accepted, to whoever asks or sends it again', async () => {
    await behave({ answer: 'byCallback', afterMs: 60_000 });
    const accepted = { kind: 'accepted', serial: firstSerial };
    expect([await submit(), await department().ask(key), await submit()]).toEqual([
      accepted,
      accepted,
      accepted,
    ]);
    expect(office.callbacks).toEqual([]);
  });

  it('bring the result, signed, not before its time', async () => {
    await behave({ answer: 'byCallback', afterMs: 120 });
    const submittedAt = Date.now();
    expect(await submit()).toEqual({ kind: 'accepted', serial: firstSerial });
    const [result] = await office.untilReceived(1);
    expect(result).toMatchObject({
      caseNo: 'C1',
      outcome: 'approved',
      serial: firstSerial,
      verdict: 'genuine',
    });
    expect((result?.at ?? 0) - submittedAt).toBeGreaterThanOrEqual(120);
    expect(await submit()).toMatchObject(approved);
  });

  it('are sent again, as the same message, until they are taken', async () => {
    office.statuses.push(500, 429, 302);
    await behave({ answer: 'byCallback' });
    await submit();
    await untilListed({ callbacksSettled: 1, lastCallbackStatus: 204 });
    expect(office.callbacks).toHaveLength(4);
    expect(new Set(office.callbacks.map(({ webhookId }) => webhookId)).size).toBe(1);
  });

  it('stop when they are refused for good', async () => {
    office.statuses.push(404);
    await behave({ answer: 'byCallback' });
    await submit();
    await untilListed({ callbacksSettled: 1, lastCallbackStatus: 404 });
    expect(office.callbacks).toHaveLength(1);
  });
});

describe('a restart on the same folder', () => {
  it('keeps applications, answers and serial numbers', async () => {
    const answer = await submit();
    await served.close();
    served = await start();
    expect(await department().ask(key)).toEqual(answer);
    expect(await submit()).toEqual(answer);
    expect(await submit('C2')).toMatchObject({ serial: expect.stringMatching(/-000002$/) });
    expect(await listed()).toEqual([expect.objectContaining({ receivedTimes: 2 })]);
  });

  it('sends the callbacks that were pending, and no settled one again', async () => {
    await behave({ answer: 'byCallback' });
    await submit('C0');
    await office.untilReceived(1);
    await behave({ answer: 'byCallback', afterMs: 60_000 });
    await submit();
    await served.close();
    expect(office.callbacks).toHaveLength(1);
    served = await start(() => Date.now() + 60_000);
    await untilListed({ callbacksSettled: 1 });
    expect(office.callbacks.map(({ caseNo }) => caseNo)).toEqual(['C0', 'C1']);
  });

  it('cuts off the line a kill tore, whose application was never answered', async () => {
    const file = join(folder, `${id}.jsonl`);
    await submit();
    await submit('C2');
    await served.close();
    const lines = await readFile(file);
    const secondAt = lines.indexOf('\n') + 1;
    await writeFile(file, lines.subarray(0, secondAt + 40));
    served = await start();
    expect(await listed()).toHaveLength(1);
    expect(await listed('C2')).toEqual([]);
    expect(await submit('C2')).toMatchObject({ serial: expect.stringMatching(/-000002$/) });
  });

  it('does not start on a register it cannot read', async () => {
    await served.close();
    const file = join(folder, `${id}.jsonl`);
    await appendFile(file, '{"type":"guess"}\n');
    await expect(start()).rejects.toThrow(`${file}, line 1 cannot be read`);
    await rm(file);
    served = await start();
  });
});
