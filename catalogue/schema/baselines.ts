import { z } from 'zod';
import { Id, Source, Text } from './basics';
import { Condition } from './condition';

const Amount = z.strictObject({
  value: z.number().min(0).describe('The number'),
  source: Source,
});
const NamedRows = z.strictObject({
  names: z.array(Text).describe('What is counted, one row each, so that the number can be opened'),
  source: Source,
});

export const ItemBaseline = z.strictObject({
  item: Id.describe('The item when it is handled alone'),
  time: Amount.optional().describe('Promised working days before'),
  steps: NamedRows.optional().describe('Acts visible to the person before'),
  materials: NamedRows.optional().describe('Documents the person handed in before'),
  trips: Amount.optional().describe('Visits before'),
});
export type ItemBaseline = z.infer<typeof ItemBaseline>;

const PromisedRow = z.strictObject({
  name: Text.describe('What the person does'),
  when: Condition.optional().describe('Counts only if this holds'),
  source: Source,
});

export const Baselines = z.strictObject({
  separateHandling: z
    .enum(['oneAfterAnother', 'alongNeeds'])
    .describe('How the items were handled before: one counter at a time, or filed in parallel'),
  before: z
    .array(ItemBaseline)
    .describe('Per item; a measure left out is unknown, stays unknown and supports no claim'),
  after: z
    .strictObject({
      steps: z.array(PromisedRow).min(1).describe('Acts visible to the person in the one thing'),
      materials: z
        .array(
          z.strictObject({
            material: Id.describe('Material or commitment letter'),
            when: Condition.optional().describe('Counts only if this holds'),
            source: Source,
          }),
        )
        .describe('The most that the person can be asked to hand in'),
      trips: z.array(PromisedRow).describe('Visits that the promise leaves'),
    })
    .describe('What the one thing promises; the time comes from the graph'),
});
export type Baselines = z.infer<typeof Baselines>;
