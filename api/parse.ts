import { z } from 'zod';
import { Problem, type ProblemError } from './problems';

/** What came in as its schema has it. Throws Problem `invalid-request` with everything that is wrong, in both languages. */
export function parse(schema: z.ZodType | undefined, value: unknown, at: string): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem(
    'invalid-request',
    parsed.error.issues.map((issue) => invalid(issue, at)),
  );
}

function invalid(issue: z.core.$ZodIssue, at: string): ProblemError {
  const pointer = [at, ...issue.path.map(String)].join('/');
  return { pointer, detail: { zh: chinese(issue), en: issue.message } };
}

const chineseIssues = z.locales.zhCN().localeError;

function chinese(issue: z.core.$ZodIssue): string {
  // What the schema says itself, it says in both languages.
  if (issue.code === 'custom' && typeof issue.params?.zh === 'string') return issue.params.zh;
  const said = chineseIssues(issue as z.core.$ZodRawIssue);
  return typeof said === 'string' ? said : (said?.message ?? issue.message);
}
