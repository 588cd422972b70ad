import { z } from 'zod';
import { Baselines } from './baselines';
import { Id, Slug, Text } from './basics';
import { Condition } from './condition';
import { Department, SharingSource } from './departments';
import { FormFile } from './form';
import { ItemsFile } from './items';
import { Letter } from './letters';
import { MaterialsFile } from './materials';
import { QuestionsFile } from './questions';

export const OneThingFile = z.strictObject({
  id: Slug.describe('Name of the one thing; also the name of its folder'),
  name: Text.describe('Name of the one thing 一件事'),
  summary: Text.describe('What it does for the person, in one sentence'),
  applicant: z.enum(['person', 'unit']).describe('Who applies: a person, or a unit with its USCC'),
  leadDepartment: Slug.describe('牵头部门'),
  ownData: Condition.optional().describe(
    'When whoever signs in is whom the form is about, so that their shared data pre-fills it; absent: never',
  ),
  fee: Text.describe('收费: what it costs the person, and by which rule'),
  identifiedBy: Id.optional().describe(
    'Field of the form that says who applies, by ID number or USCC; required where letters are signed',
  ),
});

/**
 * A whole one thing as plain JSON, with the departments and sharing sources it uses, so that it can be stored
 * with its version and planned again years later.
 */
export const OneThing = z.strictObject({
  ...OneThingFile.shape,
  version: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('Hash of all the rest'),
  ...QuestionsFile.shape,
  ...ItemsFile.shape,
  ...FormFile.shape,
  ...MaterialsFile.shape,
  baselines: Baselines,
  letters: z.array(Letter).describe('Commitment letters'),
  departments: z.array(Department).describe('The departments of its items'),
  sharing: z.array(SharingSource).describe('The sharing sources it uses'),
});
export type OneThing = z.infer<typeof OneThing>;
