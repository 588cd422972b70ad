import { type z } from 'zod';

/** What is wrong with a request, each with its place, in one line. */
export const problemsOf = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ');
