import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { fictionalApplication } from '../../cli/fictional-application';
import { freePorts } from '../../engines/ports';
import { startEngines } from '../../engines/start-engines';
import { apiClient, type ApiClient } from '../support/api-client';
import { registration, sixItems } from '../support/cases';
import { measurePageDelay } from './page-delay';
import { startProcess, stopProcess } from './processes';
import { median, quantile, ratePerSecond } from './statistics';

const rounds = 5;
const casesPerRound = 120;
const inFlight = 16;

/** Whole product against bare engine, in turn, in one run; then what a person waits for. Prints figures, judges nothing. */
async function bench(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'one-thing-bench-'));
  const engines = await startEngines({ dataDir, say: (line) => process.stderr.write(`${line}\n`) });
  const [port = 0, sandboxPort = 0] = await freePorts(2);
  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: engines.databaseUrl,
    TEMPORAL_ADDRESS: engines.temporalAddress,
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_URL: `http://127.0.0.1:${sandboxPort}`,
  };
  const sandbox = await startProcess('departments/sandbox/main.js', env, () =>
    fetch(`${env.SANDBOX_URL}/healthz`).then(({ ok }) => ok),
  );
  const api = await startProcess('api/main.js', env);
  const worker = await startProcess('worker/main.js', env);
  const bare = await startProcess('tests/bench/bare-worker.js', env);
  const connection = await Connection.connect({ address: engines.temporalAddress });
  const client = new Client({ connection });
  const http = apiClient(`http://127.0.0.1:${port}`);
  try {
    const plan = await http.post(`/one-things/${registration}/plan`, { answers: sixItems });
    const body = JSON.stringify(fictionalApplication(plan.body));
    await throughput(client, http, body);
    await submissionDelay(http, body);
    await measurePageDelay(`http://127.0.0.1:${port}`, env.SANDBOX_URL, http, body);
  } finally {
    await connection.close();
    for (const child of [api, worker, bare, sandbox]) await stopProcess(child);
    await engines.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function throughput(client: Client, http: ApiClient, body: string): Promise<void> {
  const product = () =>
    ratePerSecond(casesPerRound, inFlight, async () => {
      const { status, body: answer } = await http.post('/cases', body);
      if (status !== 201) throw new Error(`Not taken in: ${JSON.stringify(answer)}`);
      if ((await resultOf(client, answer.caseNo as string)) !== 'completed') throw new Error('Not completed');
    });
  const bare = () =>
    ratePerSecond(casesPerRound, inFlight, async () => {
      const caseNo = randomUUID();
      await client.workflow.execute('bareCase', { workflowId: caseNo, taskQueue: 'bare', args: [caseNo] });
    });

  await product();
  await bare();
  const ratios: number[] = [];
  const rates = { product: [] as number[], bare: [] as number[] };
  for (let round = 1; round <= rounds; round += 1) {
    const ours = await product();
    const theirs = await bare();
    rates.product.push(ours);
    rates.bare.push(theirs);
    ratios.push(ours / theirs);
    console.log(`round ${round}: product ${ours.toFixed(1)}/s, bare engine ${theirs.toFixed(1)}/s`);
  }
  console.log(
    `six-item cases per second at ${inFlight} in flight, median of ${rounds} rounds of ${casesPerRound}: ` +
      `product ${median(rates.product).toFixed(1)}, bare engine ${median(rates.bare).toFixed(1)}, ` +
      `ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
  );
}

/** The case's own end, as the engine tells it; the submission is handed over just after it was answered. */
async function resultOf(client: Client, caseNo: string): Promise<unknown> {
  for (;;) {
    try {
      return await client.workflow.result(caseNo);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

/** POST → 201 at a steady 20 a second for 15 s: the delay a person at the portal meets. */
async function submissionDelay(http: ApiClient, body: string): Promise<void> {
  const delays: number[] = [];
  const sent: Promise<void>[] = [];
  for (let index = 0; index < 300; index += 1) {
    sent.push(
      (async () => {
        const startedAt = performance.now();
        const { status } = await http.post('/cases', body);
        if (status === 201) delays.push(performance.now() - startedAt);
      })(),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await Promise.all(sent);
  console.log(
    `POST case → 201, 300 cases at 20/s, ${delays.length} answered: ` +
      `median ${median(delays).toFixed(0)} ms, p95 ${quantile(delays, 0.95).toFixed(0)} ms`,
  );
}

void bench();
