import { z } from 'zod';

/**
 * When something applies, as data: question id → accepted values, joined by `all`, `any`, `not`. All keys of one
 * condition must hold. A question that was not asked accepts nothing.
 */
export interface Condition {
  readonly all?: readonly Condition[] | undefined;
  readonly any?: readonly Condition[] | undefined;
  readonly not?: Condition | undefined;
  readonly [question: string]: readonly string[] | readonly Condition[] | Condition | undefined;
}

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z
    .object({
      all: z.array(Condition).min(1).optional().describe('Every one of these holds'),
      any: z.array(Condition).min(1).optional().describe('At least one of these holds'),
      not: Condition.optional().describe('This does not hold'),
    })
    .catchall(z.array(z.string()).min(1).describe('Accepted values of the question'))
    .refine((condition) => Object.keys(condition).length > 0, 'an empty condition: leave `when` out instead'),
);
