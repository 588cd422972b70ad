import { z } from 'zod';
import { Id, PromisedLimit, Text } from './basics';
import { Condition } from './condition';

export const Letter = z
  .strictObject({
    id: Id.describe('Name of the letter'),
    name: Text.describe('Name shown to the person'),
    item: Id.describe('The item it is for'),
    chosenWhen: Condition.describe('The answers that choose this road; the normal road stays open'),
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
    verificationLimit: PromisedLimit.describe('核查: how long after the decision the facts are checked'),
  })
  .describe('告知承诺: the text both sides sign instead of a proof');
export type Letter = z.infer<typeof Letter>;
