import { z } from 'zod';
import { Id, Text } from './basics';
import { Condition } from './condition';
import { Option } from './questions';

export const fieldTypes = [
  'text',
  'idNumber',
  'uscc',
  'mobile',
  'date',
  'month',
  'number',
  'choice',
  'multiChoice',
  'boolean',
  'regionCode',
  'address',
  'bankAccount',
] as const;

export const Field = z.strictObject({
  key: Id.describe('Name of the field in the joint form'),
  section: Id.optional().describe('Section of the form it stands in'),
  name: Text.describe('Label'),
  hint: Text.optional().describe('One sentence of help'),
  type: z.enum(fieldTypes).describe('What is typed or chosen; decides the check'),
  source: z
    .union([
      z.literal('asked'),
      z.strictObject({ sharing: Id.describe('Sharing source that pre-fills it; the person confirms') }),
      z.strictObject({ computedFrom: Id.describe('Field it is computed from') }),
    ])
    .describe('asked, or shared, or computed'),
  privacy: z
    .enum(['none', 'personal', 'sensitive'])
    .describe('个人信息保护法: sensitive as in article 28, ID numbers and bank accounts included'),
  required: z.boolean().describe('Whether the form is complete without it'),
  neededBy: z.array(Id).describe('Items that need it; in the joint form if one of them is'),
  code: z.string().optional().describe('Element code of the HR&SS systems, e.g. aac003'),
  options: z.array(Option).min(2).optional().describe('For choice and multiChoice'),
  limits: z
    .strictObject({
      min: z.number().optional().describe('Smallest number'),
      max: z.number().optional().describe('Largest number'),
      maxLength: z.int().min(1).optional().describe('Longest text, in code points'),
    })
    .optional()
    .describe('Bounds of the value'),
  when: Condition.optional().describe('Shown only if this holds'),
});
export type Field = z.infer<typeof Field>;

export const Section = z.strictObject({
  id: Id.describe('Name of the section in fields'),
  name: Text.describe('Heading'),
});
export type Section = z.infer<typeof Section>;

export const FormFile = z.strictObject({
  sections: z
    .array(Section)
    .optional()
    .describe('Sections of the form, one page each; what stands in none comes last'),
  fields: z.array(Field).min(1).describe('Fields of the joint form 联办申请表, in the order shown'),
});
