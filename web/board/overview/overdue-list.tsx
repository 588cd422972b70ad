import { Link } from 'wouter';
import { listOpenItems } from '../../ask/management-calls';
import { useAnswer } from '../../ask/use-answer';
import { useVoice } from '../../i18n/words';
import { placeWith } from '../filter/board-filter';
import { OpenItemTable } from '../lists/open-item-table';
import { Part } from '../part';
import { boardPlaces } from '../places';

const shown = 10;

/** What is past a limit now, the longest first; the rest is one link away. */
export function OverdueList({ search }: { readonly search: string }) {
  const { t } = useVoice();
  const query = search === '' ? 'standing=overdue' : `${search}&standing=overdue`;
  const answer = useAnswer(`${query}&size=${shown}`, listOpenItems);
  return (
    <section>
      <h2>{t('board.overdue')}</h2>
      <Part answer={answer}>
        {({ rows, total }) =>
          total === 0 ? (
            <p>{t('board.overdue.none')}</p>
          ) : (
            <>
              <OpenItemTable caption={t('board.overdue.first', { shown: rows.length, total })} rows={rows} />
              <p>
                <Link href={placeWith(boardPlaces.openItems, query)}>
                  {t('board.overdue.all', { total })}
                </Link>
              </p>
            </>
          )
        }
      </Part>
    </section>
  );
}
