import { recordCheckFacts, type CheckFacts } from './record-check-facts';
import { recordFacts, type Facts } from './record-facts';
import type { ItemCall } from './item-call';
import { sendItem } from './send-item';
import type { CaseServices } from './services';
import { planTakingBack, takeBack, type TakeBackCall } from './take-back';

/** What a case and its checks do to the world: items go to departments, approvals are taken back, facts are recorded. */
export const createCaseActivities = (services: CaseServices) => ({
  sendItem: (call: ItemCall) => sendItem(services, call),
  recordFacts: (facts: Facts) => recordFacts(services.db, facts),
  recordCheckFacts: (facts: CheckFacts) => recordCheckFacts(services.db, facts),
  planTakingBack: (of: { readonly caseNo: string; readonly itemId: string }) => planTakingBack(services, of),
  takeBack: (call: TakeBackCall) => takeBack(services, call),
});

export type CaseActivities = ReturnType<typeof createCaseActivities>;
