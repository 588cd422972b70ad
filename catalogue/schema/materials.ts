import { z } from 'zod';
import { Id, PromisedLimit, Text } from './basics';
import { Condition } from './condition';

export const MaterialSource = z.union([
  z.literal('applicant'),
  z.strictObject({ sharing: Id.describe('Sharing source that gives it') }),
  z.strictObject({ item: Id.describe('Item whose output it is') }),
]);

export const Material = z.strictObject({
  id: Id.describe('Name of the material'),
  name: Text.describe('材料名称, spelt out'),
  form: z.enum(['original', 'copy']).describe('原件 or 复印件'),
  medium: z.enum(['paper', 'electronic', 'either']).describe('材料形式'),
  sources: z
    .array(MaterialSource)
    .min(1)
    .describe('来源渠道, in the order tried; the person is asked only when none of them can give it'),
  trustLevel: z
    .enum(['A', 'B', 'C', 'D'])
    .describe('国办函〔2016〕108号: A issued by the agency, B checked at a window, C uploaded, D self-made'),
  copies: z.int().min(1).describe('份数'),
  neededBy: z.array(Id).describe('Items that use it'),
  when: Condition.optional().describe('Needed only if this holds'),
  necessity: z.enum(['necessary', 'ifApplicable']).describe('材料必要性'),
  legalBasis: z.array(Text).default([]).describe('Why it may be asked'),
  mayBeLeftForLater: PromisedLimit.optional().describe('容缺: may follow within this time after acceptance'),
  replaceableByCommitment: Id.optional().describe('Commitment letter that may stand in for it'),
});
export type Material = z.infer<typeof Material>;

export const MaterialsFile = z.strictObject({
  materials: z.array(Material).min(1).describe('申请材料; a joint form counts as one'),
});
