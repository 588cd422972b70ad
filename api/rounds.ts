/** One round of work that waits in the database; gives how much it did. Any number of processes may do it at once. */
export type Round = () => Promise<number>;

/** Rounds under way. */
export interface Rounds {
  /** Ends when the round under way has ended. */
  stop(): Promise<void>;
}

const lookEveryMs = 1_000;

/** Goes on round after round while there is something to do, else every second, until it is stopped. */
export function startRounds(round: Round, complain: (error: unknown) => void): Rounds {
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
