import { z } from 'zod';

export const Text = z
  .strictObject({
    zh: z.string().trim().min(1).describe('Chinese, shown first'),
    en: z.string().trim().min(1).describe('English'),
  })
  .describe('A text people read, in plain words');
export type Text = z.infer<typeof Text>;

export const Source = z
  .strictObject({
    grade: z
      .enum(['law', 'published', 'calibrated', 'assumed'])
      .describe(
        'law: read in the law; published: public guide or report; calibrated, assumed: ours, shown so',
      ),
    ref: z.string().trim().min(1).describe('Law and article, guide, or report'),
  })
  .describe('Where a number comes from; no number goes without');
export type Source = z.infer<typeof Source>;

/** Names of items, questions, fields and materials: lowerCamelCase, as in the glossary. */
export const Id = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'must be lowerCamelCase: letters and digits, first a small letter');
/** Names of one things and departments: kebab-case, as in their folder and their address. */
export const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be small letters and digits joined by hyphens');

export const StatutoryLimit = z.strictObject({
  days: z.int().min(0).describe('Days in the unit; 0: on the day itself'),
  unit: z.enum(['workingDay', 'calendarDay']).describe('Which days count'),
  maxExtensionDays: z
    .int()
    .min(1)
    .optional()
    .describe('Longest lawful extension, same unit, with the approval the law asks for'),
  extensionApprover: z
    .enum(['head', 'governmentHead'])
    .optional()
    .describe('Level that must approve an extension: head of the body, head of the government'),
  source: Source,
});
export type StatutoryLimit = z.infer<typeof StatutoryLimit>;

export const PromisedLimit = z.strictObject({
  days: z.int().min(0).describe('Working days; 0: at once 即时办结'),
  unit: z.literal('workingDay').describe('Promises count working days only'),
  source: Source,
});
export type PromisedLimit = z.infer<typeof PromisedLimit>;
