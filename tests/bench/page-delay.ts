import { sandboxConnections } from '../../departments/connections';
import type { ApiClient } from '../support/api-client';
import { behave, postResult } from '../support/departments';
import { until } from '../support/until';
import { median, quantile } from './statistics';

/** A department's result → seen on an open page (SSE), one case after another. */
export async function measurePageDelay(
  url: string,
  sandboxUrl: string,
  api: ApiClient,
  body: string,
): Promise<void> {
  await behave({ sandboxUrl }, 'employment', { answer: 'byCallback', afterMs: 86_400_000 });
  const connections = sandboxConnections(sandboxUrl);
  const delays: number[] = [];
  for (let index = 0; index < 40; index += 1) {
    const submitted = await api.post('/cases', body);
    const caseNo = submitted.body.caseNo as string;
    const { body: seen } = await until(
      'the first item is in review',
      () => api.get(`/cases/${caseNo}`),
      (answer) => answer.body.items[0].status === 'inReview',
    );
    const path = `/cases/${caseNo}/events`;
    const page = await openPage(`${url}/api/v1${path}`, await api.headersFor(path));
    const startedAt = performance.now();
    const { itemId, departmentSerial: serial } = seen.items[0];
    await postResult({ api, connections }, 'employment', { caseNo, itemId, serial, outcome: 'approved' });
    await page.sees('"type":"itemDecided"');
    delays.push(performance.now() - startedAt);
    await page.close();
  }
  console.log(
    `a department's result → seen on an open page, ${delays.length} times: ` +
      `median ${median(delays).toFixed(0)} ms, p95 ${quantile(delays, 0.95).toFixed(0)} ms`,
  );
}

async function openPage(url: string, headers: Record<string, string>) {
  const leave = new AbortController();
  const response = await fetch(url, { headers, signal: leave.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async sees(what: string): Promise<void> {
      while (!text.includes(what)) {
        const part = await reader?.read();
        if (!part || part.done) throw new Error(`The page ended without ${what}`);
        text += part.value;
      }
    },
    async close(): Promise<void> {
      leave.abort();
      await reader?.closed.catch(() => undefined);
    },
  };
}
