import { expect } from '@jest/globals';
import { endOf } from './brute-dates';
import type { CaseStack } from './case-stack';
import { until } from './until';

/** The facts of one kind in the log of a case, once it holds so many. */
export async function factsOf(
  { api }: Pick<CaseStack, 'api'>,
  caseNo: string,
  type: string,
  count = 1,
): Promise<any[]> {
  const ofType = (body: any[]) => body.flatMap(({ event }) => (event.type === type ? [event] : []));
  const { body } = await until(
    `${count} × ${type} of ${caseNo}`,
    () => api.get(`/cases/${caseNo}/log`),
    (answer) => ofType(answer.body).length >= count,
  );
  return ofType(body);
}

/** A fact that time alone makes true comes as its day ends, not when somebody looks. */
export function expectAtEndOf(day: string, event: { readonly at: string }): void {
  expect(Date.parse(event.at)).toBeGreaterThan(endOf(day));
  expect(Date.parse(event.at)).toBeLessThan(endOf(day) + 60_000);
}
