import { deepStrictEqual } from 'node:assert';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePorts } from '../../engines/ports';
import { startEngines } from '../../engines/start-engines';
import { drawTable } from '../../cli/table';
import { type Database, openDatabase } from '../../records/database';
import { migrate } from '../../records/migrate';
import { apiClient, type ApiClient } from '../support/api-client';
import { fillWithCases } from './many-closed';
import { openInBrowser } from './open-in-browser';
import { startProcess, stopProcess } from './processes';
import { type Narrowed, recount, told } from './recount';
import { recountLinks } from './recount-links';
import { recountQueues } from './recount-open';
import { recountSums, sumsTold } from './recount-sums';
import { median, quantile } from './statistics';

const cases = {
  closed: Number(process.env.BENCH_CLOSED ?? 100_000),
  open: Number(process.env.BENCH_OPEN ?? 5_000),
};
const times = 20;

const filters: readonly Narrowed[] = [
  {},
  { oneThing: 'employee-hiring' },
  { department: 'social-insurance', from: '2025-06-01', to: '2026-05-31' },
];
const queryOf = (filter: Narrowed): string => new URLSearchParams({ ...filter }).toString();

/** What a manager looks at, by what it is called in the table. */
const looks: readonly (readonly [name: string, path: string])[] = [
  ...filters.map((filter) => ['time limits', `/management/time-limits?${queryOf(filter)}`] as const),
  ['time limits by department', '/management/time-limits?by=department'],
  ['time limits by month', '/management/time-limits?by=month'],
  ['whose days', '/management/whose-days'],
  ['reductions', '/management/reductions?size=0'],
  ['lights of what is open', '/management/lights'],
  ['list: open items', '/management/open-items?standing=overdue'],
  ['list: missed items', '/management/cases?scope=items&limit=promised&bucket=missed'],
  ['list: all cases', '/management/cases'],
  ['rates for everybody', '/on-time-rates'],
];
const files = ['cases.csv?scope=cases', 'cases.csv?scope=items', 'cases.xlsx?scope=cases', 'cases.ocel.json'];

/** Every report, list and file over many cases: how long it takes, and whether it is what a recount gives. */
async function bench(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'one-thing-bench-'));
  const engines = await startEngines({ dataDir, say: (line) => process.stderr.write(`${line}\n`) });
  const db = openDatabase(engines.databaseUrl, () => undefined);
  try {
    await migrate(db);
    const begun = performance.now();
    await fillWithCases(db, cases);
    const { n } = await recount(db, {}, '9999-01-01');
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    console.log(`${n.cases} closed cases, ${n.items} closed items; made in ${seconds} s`);
    const [port = 0] = await freePorts(1);
    const api = await startProcess('api/main.js', {
      DATA_DIR: dataDir,
      DATABASE_URL: engines.databaseUrl,
      TEMPORAL_ADDRESS: engines.temporalAddress,
      PORT: String(port),
    });
    const http = apiClient(`http://127.0.0.1:${port}`);
    for (const filter of filters) {
      const { body } = await http.get(`/management/time-limits?${queryOf(filter)}`);
      deepStrictEqual(told(body), await recount(db, filter, body.asOf as string));
    }
    console.log(`figures under ${filters.length} filters are what a recount of the rows gives`);
    await measureLooks(http);
    await measurePages(db, http, `http://127.0.0.1:${port}`);
    await measureFiles(http, `http://127.0.0.1:${port}`, api.pid ?? 0);
    await stopProcess(api);
  } finally {
    await db.destroy();
    await engines.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measureLooks(http: ApiClient): Promise<void> {
  const lines: string[][] = [];
  for (const [name, path] of looks) {
    const took: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const begun = performance.now();
      const { status } = await http.get(path);
      if (status !== 200) throw new Error(`${path}: ${status}`);
      took.push(performance.now() - begun);
    }
    lines.push([name, path.split('?')[1] ?? '', median(took).toFixed(0), quantile(took, 0.95).toFixed(0)]);
  }
  const right = (head: string) => ({ head, align: 'right' }) as const;
  const heads = [{ head: 'report or list' }, { head: 'query' }, right('median ms'), right('p95 ms')];
  console.log(drawTable(heads, lines).join('\n'));
}

/** Opens desk and board in a browser; every number that opens its rows, and every count on a tab, is recounted. */
async function measurePages(db: Database, http: ApiClient, url: string): Promise<void> {
  const shown = await openInBrowser(url);
  const recounted = await recountLinks(
    db,
    shown.map(({ href }) => href),
  );
  deepStrictEqual(
    shown.map(({ href, count }) => ({ href, count })),
    shown.map(({ href }, index) => ({ href, count: recounted[index] })),
  );
  const { rows: _rows, ...queues } = (await http.get('/desk/queues')).body;
  deepStrictEqual(queues, await recountQueues(db));
  const whoseDays = (await http.get('/management/whose-days')).body;
  const reductions = (await http.get('/management/reductions?size=0')).body;
  deepStrictEqual(sumsTold(whoseDays, reductions), await recountSums(db, whoseDays.asOf as string));
  console.log(
    `${shown.length} numbers on the board, the queues of the desk, whose days and what was cut: recounted, equal`,
  );
}

async function measureFiles(http: ApiClient, url: string, pid: number): Promise<void> {
  const headers = await http.headersFor('/management');
  const lines: string[][] = [];
  for (const file of files) {
    const begun = performance.now();
    const response = await fetch(`${url}/api/v1/management/${file}`, { headers });
    let bytes = 0;
    let lineEnds = 0;
    for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += piece.length;
      lineEnds += piece.filter((byte) => byte === 10).length;
    }
    const { total } = (await http.get(`/management/${file.replace(/\.[^?]*/, '')}`)).body;
    if (file.includes('.csv') && lineEnds - 1 !== total)
      throw new Error(`${file}: ${lineEnds - 1} of ${total} rows`);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    lines.push([file, String(total), (bytes / 1e6).toFixed(1), seconds, await mostMemory(pid)]);
  }
  const right = (head: string) => ({ head, align: 'right' }) as const;
  const heads = [
    { head: 'file' },
    right('rows of the list'),
    right('MB'),
    right('seconds'),
    right('most memory of the API, MB'),
  ];
  console.log(drawTable(heads, lines).join('\n'));
}

/** The most that the process has had until now; where there is no /proc, nothing is told. */
async function mostMemory(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? '' : (Number(kilobytes) / 1024).toFixed(0);
}

void bench();
