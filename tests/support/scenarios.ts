import type { CaseStack } from './case-stack';
import { checkScenarios } from './check-scenarios';
import { coreItems, lifeOver, sixItems, submitCase } from './cases';
import { behave, behaveWell, caseWhere, postResult } from './departments';
import { askForPapers } from './desk';
import { deskScenarios } from './desk-scenarios';
import { growHistory } from './grown-history';
import { longScenarios } from './long-scenarios';

const aDay = 86_400_000;

/** A life that a case, or a check, can have; plays it on the stack and gives the id of the workflow that is over. */
type Scenario = (stack: CaseStack) => Promise<string>;

/** Every kind of life whose history must replay under every later release; each has a file in `tests/histories/`. */
export const scenarios = {
  async 'all answered at once'(stack) {
    return lifeOver(stack, await submitCase(stack, sixItems));
  },

  async 'answered by callback'(stack) {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: 50 });
    return lifeOver(stack, await submitCase(stack, coreItems));
  },

  async 'one item refused, its dependents end'(stack) {
    await behave(stack, 'employment', { outcome: 'refused' });
    return lifeOver(stack, await submitCase(stack, sixItems));
  },

  async 'one item withdrawn, the others go on'(stack) {
    await behave(stack, 'social-insurance', { answer: 'byCallback', afterMs: aDay });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'insuranceEnrolment', 'inReview');
    await stack.api.post(`/cases/${caseNo}/withdrawal`, { items: ['insuranceEnrolment'] });
    return lifeOver(stack, caseNo);
  },

  async 'the whole withdrawn'(stack) {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: aDay });
    const caseNo = await submitCase(stack, coreItems);
    await caseWhere(stack, caseNo, 'employmentRegistration', 'inReview');
    await stack.api.post(`/cases/${caseNo}/withdrawal`, {});
    return lifeOver(stack, caseNo);
  },

  async 'a department fails and comes back'(stack) {
    await behave(stack, 'social-insurance', { faults: [{ kind: 'down', times: 2 }] });
    return lifeOver(stack, await submitCase(stack, coreItems));
  },

  async 'incomplete, corrected, accepted by a clerk'(stack) {
    const caseNo = await submitCase(stack, coreItems, { papers: 'missing' });
    const target = await askForPapers(stack, caseNo);
    const correction = { revision: 1, materials: [{ id: target }] };
    await stack.api.post(`/cases/${caseNo}/corrections`, correction);
    await stack.api.post(`/desk/cases/${caseNo}/acceptance`, {});
    return lifeOver(stack, caseNo);
  },

  async 'incomplete, not accepted'(stack) {
    const caseNo = await submitCase(stack, coreItems, { papers: 'missing' });
    const rejection = { reason: '不属于受理范围', remedy: '请到有关部门办理' };
    await stack.api.post(`/desk/cases/${caseNo}/rejection`, rejection);
    return lifeOver(stack, caseNo);
  },

  async 'a late answer after a withdrawn item'(stack) {
    await behave(stack, 'social-insurance', { answer: 'byCallback', afterMs: aDay });
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: aDay });
    const caseNo = await submitCase(stack, coreItems);
    const item = await caseWhere(stack, caseNo, 'employmentRegistration', 'inReview');
    await decide(stack, caseNo, 'employment', 'employmentRegistration', item.departmentSerial);
    const insurance = await caseWhere(stack, caseNo, 'insuranceEnrolment', 'inReview');
    await stack.api.post(`/cases/${caseNo}/withdrawal`, { items: ['insuranceEnrolment'] });
    await decide(stack, caseNo, 'social-insurance', 'insuranceEnrolment', insurance.departmentSerial);
    for (const itemId of ['employmentCertificate', 'unemploymentStatusChange']) {
      const open = await caseWhere(stack, caseNo, itemId, 'inReview');
      await decide(stack, caseNo, 'employment', itemId, open.departmentSerial);
    }
    return lifeOver(stack, caseNo);
  },

  async 'goes on as a new run'(stack) {
    const itemId = 'employmentRegistration';
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: aDay });
    const caseNo = await submitCase(stack, coreItems);
    const { departmentSerial } = await caseWhere(stack, caseNo, itemId, 'inReview');
    await growHistory(stack, caseNo, itemId);
    await behaveWell(stack);
    await decide(stack, caseNo, 'employment', itemId, departmentSerial);
    return lifeOver(stack, caseNo);
  },

  ...deskScenarios,
  ...checkScenarios,
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios | keyof typeof longScenarios;
export const scenarioNames = [scenarios, longScenarios].flatMap(Object.keys) as readonly ScenarioName[];

/** Name of the file that holds the saved history of a scenario. */
export const historyFile = (name: string): string => `${name.replaceAll(/[ ,]+/g, '-')}.json`;

async function decide(
  stack: CaseStack,
  caseNo: string,
  department: string,
  itemId: string,
  serial: string,
): Promise<void> {
  await postResult(stack, department, { caseNo, itemId, serial, outcome: 'approved' });
}
