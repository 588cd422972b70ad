import { z } from 'zod';
import { Id, Slug, Text } from './basics';
import { Condition } from './condition';

export const Option = z.strictObject({
  value: z.string().min(1).describe('What an answer and a condition name'),
  text: Text.describe('What the person chooses'),
});
export type Option = z.infer<typeof Option>;

export const Question = z.strictObject({
  id: Id.describe('Name of the question in answers and conditions'),
  text: Text.describe('One question, in the words of the person'),
  hint: Text.optional().describe('One sentence of help'),
  options: z.array(Option).min(2).describe('The possible answers, one to be chosen'),
  when: Condition.optional().describe('Asked only if this holds; may name earlier questions only'),
  default: z.string().optional().describe('Taken when no answer is given; without it an answer is required'),
  prefillFrom: Id.optional().describe('Shared data that answers first; the person confirms'),
});
export type Question = z.infer<typeof Question>;

export const Situation = z.strictObject({
  id: Slug.describe('Name of the situation in plans and reports'),
  name: Text.describe('Name of the situation 情形'),
  when: Condition.describe('The answers that make this situation; the first that holds decides'),
});
export type Situation = z.infer<typeof Situation>;

export const QuestionsFile = z.strictObject({
  questions: z.array(Question).min(1).describe('Guided questions 情形引导, in the order asked'),
  situations: z.array(Situation).min(1).describe('Named combinations of answers'),
});
