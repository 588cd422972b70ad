import { Link } from 'wouter';
import type { QueueCounts } from '../../../api/wire';
import { useVoice } from '../../i18n/words';
import { deskPlaces } from '../places';
import { type Queue, queryIn, queues, searchOf } from './queue-query';

const placeOf = (queue: Queue): string => deskPlaces.queue + searchOf(queryIn(`?queue=${queue}`));

const countOf = ({ rows, ...cases }: QueueCounts, queue: Queue): number => ({ ...cases, ...rows })[queue];

/** The queues, each with as many as its list has; together they hold all open cases. */
export function QueueTabs({
  current,
  counts,
}: {
  readonly current: Queue;
  readonly counts: QueueCounts | undefined;
}) {
  const { t } = useVoice();
  return (
    <nav className="queue-tabs no-print" aria-label={t('desk.queues')}>
      <ul>
        {queues.map((queue) => (
          <li key={queue}>
            <Link href={placeOf(queue)} aria-current={queue === current ? 'page' : undefined}>
              {t(`desk.queue.${queue}`)}
              {counts && (
                <span className="number"> {t('desk.cases', { count: countOf(counts, queue) })}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
