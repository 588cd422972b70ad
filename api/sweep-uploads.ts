import { draftLastsMs } from '../records/drafts';
import { isUploadUsed } from '../records/uploads-in-use';
import type { Services } from './services';

const sweepEveryMs = 24 * 3_600_000;

/**
 * Removes documents that belong to nothing any more, once a day: a draft that was thrown away or left takes its papers
 * with it. What is younger than a draft may last is left alone. Gives the way to stop.
 */
export function startSweeping({ db, uploads, now, log }: Services): () => void {
  const sweep = (): void => {
    uploads
      .sweep(now() - draftLastsMs, (id) => isUploadUsed(db, id))
      .then(
        (removed) => log.info({ removed }, 'documents that belong to nothing were removed'),
        (error: unknown) =>
          log.warn({ err: error }, 'left documents could not be removed; tried again tomorrow'),
      );
  };
  sweep();
  const timer = setInterval(sweep, sweepEveryMs);
  return () => clearInterval(timer);
}
