import type { Logger } from 'pino';
import { eventCounts } from '../records/cases';
import type { Database } from '../records/database';

/** Tells open pages that a case has new events. One query for all watched cases, none when nobody watches. */
export interface CaseWatch {
  /** Calls `onChange` with the log's length whenever it has grown beyond `known`; returns the way to stop. */
  follow(caseNo: string, known: number, onChange: (eventCount: number) => void): () => void;
  stop(): void;
}

// A change is seen within a second (quality goal), also when the database is slow for a moment.
const lookEveryMs = 250;

interface Follower {
  readonly caseNo: string;
  known: number;
  readonly onChange: (eventCount: number) => void;
}

export function createCaseWatch(db: Database, log: Logger): CaseWatch {
  const followers = new Set<Follower>();
  let looking = false;

  async function look(): Promise<void> {
    if (followers.size === 0 || looking) return;
    looking = true;
    try {
      const counts = await eventCounts(db, [...new Set([...followers].map(({ caseNo }) => caseNo))]);
      for (const follower of followers) {
        const count = counts.get(follower.caseNo) ?? 0;
        if (count <= follower.known) continue;
        follower.known = count;
        follower.onChange(count);
      }
    } catch (error) {
      log.warn({ err: error }, 'open pages wait: the database does not answer');
    } finally {
      looking = false;
    }
  }

  const timer = setInterval(() => void look(), lookEveryMs);
  return {
    follow(caseNo, known, onChange) {
      const follower = { caseNo, known, onChange };
      followers.add(follower);
      return () => followers.delete(follower);
    },
    stop: () => clearInterval(timer),
  };
}
