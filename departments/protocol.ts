import { z } from 'zod';

/** Sent with every submission as `Idempotency-Key`; asked for again under the same words. */
export const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, 'must be 1 to 200 visible ASCII characters without a space')
  .describe('`<caseNo>/<itemId>/<step>`: one application, however often it is sent');
export type IdempotencyKey = z.infer<typeof IdempotencyKey>;

export const serial = z.string().min(1).max(100).describe("The department's own serial number 原系统流水号");
const decidedOn = z.iso.date().describe('Civil date of the decision in China, `YYYY-MM-DD`');

export const ApplicationMaterial = z
  .strictObject({
    id: z.string().min(1).describe("The catalogue's id of the material"),
    name: z.string().min(1).describe('Its name as the applicant reads it'),
    source: z.string().min(1).describe('Where it comes from: shared data, the applicant, another item'),
    ref: z
      .string()
      .min(1)
      .exactOptional()
      .describe('Where the department may fetch it; absent: nothing to fetch'),
  })
  .describe('One material 申请材料 of an application');
export type ApplicationMaterial = z.infer<typeof ApplicationMaterial>;

export const Application = z
  .strictObject({
    caseNo: z.string().min(1).describe('Number of the combined case 主题服务办件编码'),
    itemCaseNo: z.string().min(1).describe('Number of this item within the case 单事项办件'),
    itemId: z.string().min(1).describe("The catalogue's id of the item"),
    taskName: z.string().min(1).describe("The item's name 事项名称"),
    receivedAt: z.iso
      .datetime({ offset: true })
      .describe('When the combined case was received, with its offset'),
    dueOn: z.iso.date().exactOptional().describe('Promised last day for this item, `YYYY-MM-DD`'),
    fields: z.record(z.string(), z.unknown()).describe("The item's part of the joint form, by field key"),
    materials: z.array(ApplicationMaterial).describe('What is handed in with it'),
    callbackUrl: z.url({ protocol: /^https?$/ }).describe('Where a later result is to be posted'),
  })
  .describe('What the department receives: POST {baseUrl}/applications');
export type Application = z.infer<typeof Application>;

export const ItemResult = z
  .looseObject({
    kind: z.string().min(1).describe('What it is, e.g. businessLicence'),
    number: z.string().min(1).exactOptional().describe('Number printed on it'),
  })
  .describe(
    'A certificate, number or document that the decision brings; further members are kept as they come',
  );
export type ItemResult = z.infer<typeof ItemResult>;

const results = z.array(ItemResult).describe('What the decision brings: certificates, numbers, documents');
const approval = {
  outcome: z.literal('approved').describe('Approved 准予'),
  serial,
  decidedOn: decidedOn.exactOptional(),
  reason: z.string().exactOptional().describe('A remark, if there is one'),
  results: results.exactOptional(),
};
const refusal = {
  outcome: z.literal('refused').describe('Refused 不予'),
  serial,
  decidedOn: decidedOn.exactOptional(),
  reason: z.string().min(1).describe('Why, in words the applicant understands'),
  remedy: z
    .string()
    .min(1)
    .describe('What the applicant can do now: mend and apply again, reconsideration, lawsuit'),
  results: results.exactOptional(),
};
/** A decision, on whatever way it is told. */
export const Decision = z.discriminatedUnion('outcome', [z.strictObject(approval), z.strictObject(refusal)]);
export type Decision = z.infer<typeof Decision>;

const decidedStatus = { status: z.literal('decided').describe('There is a decision') };

export const DecidedAnswer = z
  .discriminatedUnion('outcome', [
    z.strictObject({ ...decidedStatus, ...approval }),
    z.strictObject({ ...decidedStatus, ...refusal }),
  ])
  .describe('200: the decision');
export type DecidedAnswer = z.infer<typeof DecidedAnswer>;

export const AcceptedAnswer = z
  .strictObject({ status: z.literal('accepted').describe('Received, not decided yet'), serial })
  .describe('202: received for good; the result follows by callback');
export type AcceptedAnswer = z.infer<typeof AcceptedAnswer>;

export const InputProblem = z
  .strictObject({
    field: z.string().min(1).describe('Key of the field in `fields`, or id of a material'),
    message: z.string().min(1).describe('What is wrong with it and how to mend it'),
  })
  .describe('One reason why the input cannot be taken');
export type InputProblem = z.infer<typeof InputProblem>;

export const InputRefusedAnswer = z
  .strictObject({
    status: z.literal('inputRefused').describe('The input cannot be taken; nothing was kept'),
    problems: z.array(InputProblem).min(1).describe('All of them at once 一次性告知'),
  })
  .describe('422: not an application yet; a corrected one may come under the same key');
export type InputRefusedAnswer = z.infer<typeof InputRefusedAnswer>;

export const NeverReceivedAnswer = z
  .strictObject({ status: z.literal('neverReceived').describe('No application under this key') })
  .describe('404 to a question: says that it is the department that does not know, not a proxy');
export type NeverReceivedAnswer = z.infer<typeof NeverReceivedAnswer>;

export const addressee = {
  caseNo: z.string().min(1).describe('As in the application'),
  itemId: z.string().min(1).describe('As in the application'),
};

export const DepartmentResult = z
  .discriminatedUnion('outcome', [
    z.strictObject({ ...addressee, ...approval }),
    z.strictObject({ ...addressee, ...refusal }),
  ])
  .describe('What the department posts to `callbackUrl`, signed after the Standard Webhooks specification');
export type DepartmentResult = z.infer<typeof DepartmentResult>;
