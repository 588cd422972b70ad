import type { Duration } from '@temporalio/common';
import { apiClient } from './api-client';
import { type CaseStack, type StackOptions, startCaseStack } from './case-stack';
import { startTimeSkipping } from './time-skipping';

/** The whole product on a Temporal of its own, whose clock jumps; everybody goes by that clock. */
export interface SkippingStack extends CaseStack {
  /** ms; what the API's clock says. It stands between two jumps. */
  readonly now: number;
  /** Lets time pass. Whoever had signed in has to do so again. */
  pass(duration: Duration): Promise<void>;
  /** The same up to this instant (ms); nothing happens when that is over. */
  passTo(instant: number): Promise<void>;
}

export async function startSkippingStack(
  options: Omit<StackOptions, 'now' | 'temporalAddress'> = {},
): Promise<SkippingStack> {
  const env = await startTimeSkipping();
  let now = await env.currentTimeMs();
  const stack = await startCaseStack({ ...options, temporalAddress: env.address, now: () => now });
  let { api } = stack;
  const arriveAt = (instant: number) => {
    now = instant;
    api = apiClient(stack.url);
  };
  return {
    ...stack,
    get now() {
      return now;
    },
    get api() {
      return api;
    },
    async pass(duration) {
      await env.sleep(duration);
      arriveAt(await env.currentTimeMs());
    },
    async passTo(instant) {
      const left = instant - (await env.currentTimeMs());
      if (left < 0) return;
      await env.sleep(left);
      arriveAt(instant);
    },
    async stop() {
      await stack.stop();
      await env.teardown();
    },
  };
}
