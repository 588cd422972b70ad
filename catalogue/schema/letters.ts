import { z } from 'zod';
import { Id, PromisedLimit, Source, Text } from './basics';
import { Condition } from './condition';

const checkLimits = {
  limit: PromisedLimit.describe('核查期限: how long after the decision the facts are checked'),
  replyLimit: PromisedLimit.describe('陈述申辩: how long the person has to reply when facts are found false'),
  correctionLimit: PromisedLimit.describe('限期改正: how long the person has when a correction is ordered'),
};

/** 核查: whether and how the facts are checked after the decision (国办发〔2020〕42号: classes of checking). */
export const Verification = z.discriminatedUnion('class', [
  z
    .strictObject({
      class: z.literal('none').describe('免于核查: never checked'),
      why: Text.describe('Why no check is needed'),
      source: Source,
    })
    .describe('Not checked'),
  z
    .strictObject({
      class: z.literal('sampled').describe('抽查: a share is drawn'),
      share: z.number().gt(0).lt(1).describe('Of all commitments, 0.2 is one in five'),
      riskyWhen: Condition.optional().describe('Answers under which every commitment is checked'),
      ...checkLimits,
      source: Source,
    })
    .describe('Some are checked'),
  z
    .strictObject({
      class: z.literal('full').describe('全部核查: each is checked'),
      ...checkLimits,
      source: Source,
    })
    .describe('All are checked'),
]);
export type Verification = z.infer<typeof Verification>;

export const Letter = z
  .strictObject({
    id: Id.describe('Name of the letter'),
    name: Text.describe('Name shown to the person'),
    item: Id.describe('The item it is for'),
    chosenWhen: Condition.describe(
      'The values of one question that choose this road; the others keep to papers',
    ),
    notice: z
      .strictObject({
        itemName: Text.describe('事项名称'),
        legalBasis: Text.describe('设定依据'),
        factsToProve: Text.describe('证明内容'),
        wayToCommit: Text.describe('承诺方式'),
        liability: Text.describe('不实承诺的民事、行政、刑事责任'),
        powerToVerify: Text.describe('行政机关核查权力'),
        disclosure: Text.describe('承诺书是否公开及范围、时限'),
      })
      .describe('告知书, seven parts (国办发〔2020〕42号)'),
    commitment: z
      .strictObject({
        knowsNotice: Text.describe('已知晓告知事项'),
        meetsConditions: Text.describe('已符合条件'),
        acceptsLiability: Text.describe('愿意承担不实承诺的责任'),
        trueWill: Text.describe('真实意思表示'),
      })
      .describe('承诺书, four parts (国办发〔2020〕42号)'),
    decisionLimit: PromisedLimit.describe('承诺后的办理时限: until the decision on a commitment; 0: at once'),
    verification: Verification,
  })
  .describe('告知承诺: the text both sides sign instead of a proof');
export type Letter = z.infer<typeof Letter>;
