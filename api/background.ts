import { rollUp } from '../records/reports/roll-up';
import { createBulkRound } from './bulk-work';
import { createMoveRound } from './calendar-moves';
import { type Rounds, startRounds } from './rounds';
import type { Services } from './services';

/** Starts what waits in the database for any API process to do it, however often processes end in between. */
export function startBackground(services: Services): Rounds {
  const { db, log } = services;
  const complain = (message: string) => (error: unknown) => log.warn({ err: error }, message);
  const rounds = [
    startRounds(createMoveRound(services), complain('cases wait for the calendar in force')),
    startRounds(createBulkRound(services), complain('lists of stalled items wait to be resumed')),
    // What is not added up yet is counted one by one meanwhile: many at once cost little, and no figure is late.
    startRounds(() => rollUp(db), complain('closed cases wait to be added up'), 5_000),
  ];
  return {
    async stop() {
      await Promise.all(rounds.map((one) => one.stop()));
    },
  };
}
