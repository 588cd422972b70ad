/** One round of work that waits in the database; gives how much it did. Any number of processes may do it at once. */
export type Round = () => Promise<number>;

/** Rounds under way. */
export interface Rounds {
  /** Ends when the round under way has ended. */
  stop(): Promise<void>;
}

/** Goes on round after round while there is something to do, else looks every so many ms, until it is stopped. */
export function startRounds(round: Round, complain: (error: unknown) => void, lookEveryMs = 1_000): Rounds {
  let stopping = false;
  let working: Promise<void> | null = null;

  async function workAll(): Promise<void> {
    try {
      while (!stopping && (await round()) > 0);
    } catch (error) {
      complain(error);
    }
    working = null;
  }

  const timer = setInterval(() => {
    working ??= workAll();
  }, lookEveryMs);
  return {
    async stop() {
      stopping = true;
      clearInterval(timer);
      await working;
    },
  };
}
