import { Link } from 'wouter';
import { listOpenItems, readTimeLimits } from '../../ask/management-calls';
import { useAnswer } from '../../ask/use-answer';
import { Alert } from '../../design/alert';
import { useVoice } from '../../i18n/words';
import { filterIn, placeWith, searchOf } from '../filter/board-filter';
import { boardPlaces } from '../places';

/** How many samples are in the figures under this filter: closed ones, and items of open ones. */
async function countSamples(search: string) {
  const only = searchOf({ ...filterIn(search), samples: 'only' });
  const [closed, open] = await Promise.all([readTimeLimits(only), listOpenItems(`${only}&size=1`)]);
  return { closed: closed.n.cases, open: open.total };
}

/** Says that figures count samples 样例, and how to leave them out; nothing where there are none. */
export function SampleNotice({ search }: { readonly search: string }) {
  const { t } = useVoice();
  const answer = useAnswer(search, countSamples);
  const filter = filterIn(search);
  if (filter.samples !== undefined || answer.state !== 'here') return null;
  const { closed, open } = answer.value;
  if (closed + open === 0) return null;
  return (
    <Alert tone="near" title={t('board.samples.counted', { closed, open })}>
      <p>
        <Link href={placeWith(boardPlaces.overview, searchOf({ ...filter, samples: 'leftOut' }))}>
          {t('board.samples.leaveOut')}
        </Link>
      </p>
    </Alert>
  );
}
