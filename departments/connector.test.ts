import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createHttpDepartment } from './connector';
import { type Application } from './protocol';

const application: Application = {
  caseNo: '20260803000017',
  itemCaseNo: '20260803000017-02',
  itemId: 'employment-registration',
  taskName: '就业登记',
  receivedAt: '2026-08-03T09:30:00+08:00',
  fields: { idNumber: '321302199001011234' },
  materials: [],
  callbackUrl: 'http://127.0.0.1:8080/api/v1/departments/employment/results',
};
const key = '20260803000017/employment-registration/1';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  if (server?.listening) await once(server.close(), 'close');
});

async function departmentThat(listener: RequestListener, timeoutMs = 5000) {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/one-thing/`;
  return createHttpDepartment({ id: 'employment', baseUrl, credential: 'abc', timeoutMs }, { fetch });
}

const answering =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (answer) => ({ answered: answer }),
    (error: unknown) => error,
  );

const json = JSON.stringify;
const person = '{"idNumber":"321302199001011234","name":"张三"}';

describe('the HTTP connector', () => {
  it('sends the application under its key, with our credential, to baseUrl/applications', async () => {
    const seen: unknown[] = [];
    const department = await departmentThat((request, response) => {
      seen.push([
        request.method,
        request.url,
        request.headers.authorization,
        request.headers['idempotency-key'],
      ]);
      response.writeHead(202).end(json({ status: 'accepted', serial: 'S1' }));
    });
    expect(await department.submit(application, key)).toEqual({ kind: 'accepted', serial: 'S1' });
    await department.ask(key);
    expect(seen).toEqual([
      ['POST', '/one-thing/applications', 'Bearer abc', key],
      ['GET', `/one-thing/applications/${encodeURIComponent(key)}`, 'Bearer abc', undefined],
    ]);
  });

  const refused = { outcome: 'refused', serial: 'S1', reason: '材料不符', remedy: '补充后再报' };
  const approved = {
    outcome: 'approved',
    serial: 'S1',
    results: [{ kind: 'businessLicence', number: 'N1' }],
  };
  const problems = [{ field: 'mobile', message: '号码不足11位' }];
  it.each([
    [200, json({ status: 'decided', ...approved }), {}, { kind: 'decided', ...approved }],
    [200, json({ status: 'decided', ...refused }), {}, { kind: 'decided', ...refused }],
    [202, json({ status: 'accepted', serial: 'S1' }), {}, { kind: 'accepted', serial: 'S1' }],
    [422, json({ status: 'inputRefused', problems }), {}, { kind: 'inputRefused', problems }],
    [503, 'busy', { 'retry-after': '7' }, { kind: 'later', retryAfterMs: 7000 }],
    [429, 'busy', { 'retry-after': '0' }, { kind: 'later', retryAfterMs: 0 }],
    [429, 'busy', {}, { kind: 'later', retryAfterMs: 60_000 }],
    [503, 'busy', { 'retry-after': '99999999' }, { kind: 'later', retryAfterMs: 86_400_000 }],
    [
      503,
      'busy',
      { date: 'Mon, 03 Aug 2026 01:30:00 GMT', 'retry-after': 'Mon, 03 Aug 2026 01:31:30 GMT' },
      { kind: 'later', retryAfterMs: 90_000 },
    ],
  ])('understands %i %s %j', async (status, body, headers, answer) => {
    const department = await departmentThat(answering(status, body, headers));
    expect(await department.submit(application, key)).toEqual(answer);
  });

  it.each([
    ['an HTML page', 200, '<html>系统维护中</html>', {}, 'DepartmentNonsense', 'notJson'],
    ['an empty body', 200, '', {}, 'DepartmentNonsense', 'notJson'],
    ['GBK text', 200, Buffer.from([0x22, 0xc4, 0xe3, 0x22]), {}, 'DepartmentNonsense', 'notJson'],
    ["someone's data in place of an answer", 200, person, {}, 'DepartmentNonsense', 'wrongSchema'],
    [
      'a refusal without remedy',
      200,
      json({ status: 'decided', ...refused, remedy: '' }),
      {},
      'DepartmentNonsense',
      'wrongSchema',
    ],
    [
      'accepted with the status of decided',
      200,
      json({ status: 'accepted', serial: 'S1' }),
      {},
      'DepartmentNonsense',
      'wrongSchema',
    ],
    ['a body over 1 MiB', 200, `"${'张'.repeat(400_000)}"`, {}, 'DepartmentNonsense', 'tooLarge'],
    ['204', 204, '', {}, 'DepartmentNonsense', 'impossibleStatus'],
    ['404 to a submission', 404, person, {}, 'DepartmentNonsense', 'impossibleStatus'],
    ['409', 409, person, {}, 'DepartmentNonsense', 'keyConflict'],
    ['a redirect', 307, '', { location: 'http://127.0.0.1:1/' }, 'DepartmentNonsense', 'redirect'],
    ['500', 500, person, {}, 'DepartmentUnavailable', 'serverFailed'],
    ['503 without a time', 503, person, {}, 'DepartmentUnavailable', 'serverFailed'],
    ['401', 401, person, {}, 'DepartmentUnavailable', 'credentialRefused'],
  ])(
    'says what is wrong with %s, and nothing of its text',
    async (_name, status, body, headers, name, code) => {
      const department = await departmentThat(answering(status, body, headers));
      const error = await failureOf(department.submit(application, key));
      expect(error).toMatchObject({ name, code, departmentId: 'employment' });
      const told = `${String(error)} ${json(error)} ${String((error as Error).cause)}`;
      expect(told).not.toMatch(/321302|张|html|维护|idNumber/);
    },
  );

  it('takes 404 for "never received" only from the department itself', async () => {
    const own = await departmentThat(answering(404, json({ status: 'neverReceived' })));
    expect(await own.ask(key)).toEqual({ kind: 'unknown' });
    server?.close();
    const proxy = await departmentThat(answering(404, '<html>404 Not Found</html>'));
    expect(await failureOf(proxy.ask(key))).toMatchObject({ name: 'DepartmentNonsense', code: 'notJson' });
  });

  it('knows that nothing arrived when nobody listens', async () => {
    const department = await departmentThat(answering(200, ''));
    if (server) await once(server.close(), 'close');
    const error = await failureOf(department.submit(application, key));
    expect(error).toMatchObject({ code: 'connectionFailed', mayHaveArrived: false });
    expect(String(error)).toContain('ECONNREFUSED');
  });

  it('holds that it may have arrived when the connection breaks', async () => {
    const department = await departmentThat((request) => request.socket.destroy());
    const error = await failureOf(department.submit(application, key));
    expect(error).toMatchObject({ code: 'connectionFailed', mayHaveArrived: true });
  });

  it('gives up in time when an answer begins and never ends', async () => {
    const department = await departmentThat(
      (_request, response) => response.writeHead(200).write('{"status":'),
      150,
    );
    const error = await failureOf(department.submit(application, key));
    expect(error).toMatchObject({ name: 'DepartmentUnavailable', code: 'timedOut', mayHaveArrived: true });
  });

  it('does not read on when an answer never ends but keeps coming', async () => {
    const gone = new AbortController();
    const department = await departmentThat((_request, response) => {
      response.writeHead(200).on('close', () => gone.abort());
      const pour = () => {
        if (!gone.signal.aborted) response.write('x'.repeat(65_536), () => setImmediate(pour));
      };
      pour();
    });
    expect(await failureOf(department.submit(application, key))).toMatchObject({ code: 'tooLarge' });
    if (!gone.signal.aborted) await once(gone.signal, 'abort');
  });

  it('lets a mistake of our own through as it is', async () => {
    const department = await departmentThat(answering(200, ''));
    expect(await failureOf(department.submit(application, 'a\nb'))).toMatchObject({ name: 'TypeError' });
  });

  const revocation = {
    caseNo: '20260803000017',
    itemId: 'employment-registration',
    serial: 'S1',
    revokedOn: '2026-12-09',
    reason: '承诺不实',
  };

  it('takes an approval back at the address of its application', async () => {
    const seen: unknown[] = [];
    const department = await departmentThat((request, response) => {
      seen.push([request.method, request.url, request.headers.authorization]);
      response.end(json({ status: 'revoked', serial: 'S1' }));
    });
    expect(await department.revoke(revocation, key)).toEqual({ kind: 'revoked' });
    const address = `/one-thing/applications/${encodeURIComponent(key)}/revocation`;
    expect(seen).toEqual([['POST', address, 'Bearer abc']]);
  });

  it.each([
    [422, json({ status: 'revocationRefused', reason: '已注销' }), { kind: 'refused', reason: '已注销' }],
    [503, '', { kind: 'later', retryAfterMs: 7_000 }],
  ])('hears %i to a revocation', async (status, body, heard) => {
    const department = await departmentThat(answering(status, body, { 'retry-after': '7' }));
    expect(await department.revoke(revocation, key)).toEqual(heard);
  });

  it.each([
    [200, json({ status: 'decided', outcome: 'approved', serial: 'S1' }), 'wrongSchema'],
    [404, json({ status: 'neverReceived' }), 'impossibleStatus'],
    [409, '', 'keyConflict'],
  ])('takes %i to a revocation for nonsense: it may not be believed', async (status, body, code) => {
    const department = await departmentThat(answering(status, body));
    expect(await failureOf(department.revoke(revocation, key))).toMatchObject({ code });
  });
});
