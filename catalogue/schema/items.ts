import { z } from 'zod';
import { Id, PromisedLimit, Slug, StatutoryLimit, Text } from './basics';
import { Condition } from './condition';

const Effect = z.enum(['end', 'goOn']);

export const Need = z.strictObject({
  item: Id.describe('The item that must be closed first'),
  ifRefused: Effect.describe('If that item is refused, this one ends or goes on'),
  ifWithdrawn: Effect.describe('If that item is withdrawn or ended, this one ends or goes on'),
  ifRevoked: z
    .enum(['undo', 'keep'])
    .optional()
    .describe(
      'If the approval of that item is revoked 撤销, this one is undone or kept; absent: undo if ifRefused is end',
    ),
  ifLate: z
    .enum(['wait', 'goOn'])
    .optional()
    .describe('If that item passes its promised time, this one waits or goes on without it; absent: wait'),
});
export type Need = z.infer<typeof Need>;

export const Output = z.strictObject({
  id: Id.describe('Material or data that other items may use'),
  name: Text.describe('What the person receives'),
});

export const Item = z
  .strictObject({
    id: Id.describe('Name of the item, from the glossary'),
    name: Text.describe('Name of the service item 事项名称'),
    taskCode: z.string().max(36).optional().describe('Implementation code 实施编码, at most 36 characters'),
    itemKind: z
      .enum(['licensing', 'confirmation', 'benefit', 'public', 'power'])
      .describe('Kind of service item 事项类型'),
    handling: z.enum(['instant', 'promised']).describe('Kind of handling 办件类型: 即办件 or 承诺件'),
    department: Slug.describe('The department that decides'),
    statutoryLimit: StatutoryLimit.nullable().describe('法定办结时限; null: no law fixes one'),
    noStatutoryLimit: Text.optional().describe('Why there is no statutory limit; required when it is null'),
    promisedLimit: PromisedLimit.describe('承诺办结时限, from the day the item can begin'),
    notCounted: z
      .array(Text)
      .default([])
      .describe('What the guide leaves out of the promise, e.g. 公示, 拨付'),
    stops: z
      .record(Id, z.array(z.enum(['promised', 'statutory'])))
      .optional()
      .describe('Special procedures that stop other limits of this item than the law’s table says'),
    needs: z.array(Need).default([]).describe('Items that must be closed first, and what their failure does'),
    when: Condition.optional().describe('Part of the case only if this holds'),
    outputs: z.array(Output).default([]).describe('What this item yields'),
    acceptConditions: z.array(Text).min(1).describe('Conditions of acceptance 受理条件'),
    legalBasis: z.array(Text).min(1).describe('设定依据: law and article'),
    window: Text.describe('Where it can be handled in person; no channel is forced'),
  })
  .refine((item) => item.statutoryLimit !== null || item.noStatutoryLimit !== undefined, {
    path: ['noStatutoryLimit'],
    message: 'required when statutoryLimit is null: say why there is no limit',
  });
export type Item = z.infer<typeof Item>;

export const ItemsFile = z.strictObject({
  items: z.array(Item).min(1).describe('The service items, in the order shown'),
});
