import type { DeskChoices, QueueCounts } from '../../api/wire';
import { ask } from './client';

export const readQueueCounts = () => ask('GET', '/desk/queues') as Promise<QueueCounts>;
export const readDeskChoices = () => ask('GET', '/desk/choices') as Promise<DeskChoices>;

/** What a queue answers, and when it was asked (ISO 8601). */
export const listQueue = async (path: string) => ({
  body: await ask('GET', path),
  askedAt: new Date().toISOString(),
});
