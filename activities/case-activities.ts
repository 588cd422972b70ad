import { recordFacts, type Facts } from './record-facts';
import { sendItem, type ItemCall } from './send-item';
import type { CaseServices } from './services';

/** What a case does to the world: it sends items to departments and writes its facts to the records. */
export const createCaseActivities = (services: CaseServices) => ({
  sendItem: (call: ItemCall) => sendItem(services, call),
  recordFacts: (facts: Facts) => recordFacts(services.db, facts),
});

export type CaseActivities = ReturnType<typeof createCaseActivities>;
