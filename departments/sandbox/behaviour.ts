import { z } from 'zod';

const longestMs = 7 * 24 * 3_600_000;

export const FaultKind = z
  .enum([
    'slow',
    'fail',
    'dropBeforeAccepting',
    'dropAfterAccepting',
    'nonsense',
    'comeBackLater',
    'inputRefused',
    'hang',
    'down',
    'answerTwice',
    'answerDifferently',
    'takeTime',
    'decideOtherwise',
    'revocationRefused',
  ])
  .describe('What goes wrong, or otherwise than usual; each is told in departments/README.md');
export type FaultKind = z.infer<typeof FaultKind>;

export const Fault = z
  .strictObject({
    kind: FaultKind,
    times: z.int().positive().exactOptional().describe('Strikes so often, then no more; absent: always'),
    probability: z.number().min(0).max(1).exactOptional().describe('Chance at each request; absent: 1'),
    ms: z
      .int()
      .min(0)
      .max(longestMs)
      .default(1000)
      .describe(
        'slow: kept waiting; comeBackLater: Retry-After, rounded up to seconds; takeTime: until the callback',
      ),
    status: z
      .int()
      .min(400)
      .max(599)
      .exactOptional()
      .describe('fail: 500 if absent; comeBackLater: 503 if absent'),
    field: z
      .string()
      .exactOptional()
      .describe('inputRefused: the field or material that is wrong; absent: the first field'),
    match: z
      .strictObject({ caseNo: z.string().exactOptional(), itemId: z.string().exactOptional() })
      .default({})
      .describe('Only applications with these; empty: all'),
  })
  .describe('One fault; the first that matches strikes');
export type Fault = z.infer<typeof Fault>;

export const Behaviour = z
  .strictObject({
    answer: z
      .enum(['atOnce', 'byCallback'])
      .default('atOnce')
      .describe('Decided in the answer itself, or accepted first and decided by callback'),
    afterMs: z
      .int()
      .min(0)
      .max(longestMs)
      .default(0)
      .describe('No callback is sent, and by callback nothing is decided, before this time has passed'),
    outcome: z.enum(['approved', 'refused']).default('approved').describe('What is decided'),
    faults: z.array(Fault).default([]).describe('What goes wrong, in this order of precedence'),
    seed: z.int().default(1).describe('Seed of the chances: the same requests meet the same faults'),
  })
  .describe('How a sandbox department behaves from now on');
export type Behaviour = z.infer<typeof Behaviour>;

export const usualBehaviour: Behaviour = Behaviour.parse({});
