/** The queue of the cases, and of the calls to all departments that have no queue of their own. */
export const caseTaskQueue = 'one-thing-cases';
