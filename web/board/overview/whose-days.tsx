import type { WhoseDaysReport } from '../../../api/management-wire';
import { causeNames } from '../../../rules/cause-names';
import { rateText } from '../../../rules/rate-text';
import { dayCauses } from '../../../rules/time-split';
import { useVoice } from '../../i18n/words';
import { CauseTable } from '../charts/cause-table';
import { CountLink } from '../count-link';
import { toldOf } from './told-of';

/** Whose the days of closed cases were. */
export function WhoseDays({ days }: { readonly days: WhoseDaysReport }) {
  const voice = useVoice();
  const { t, say } = voice;
  const { whole } = days;
  const [most] = [...dayCauses].sort((one, other) => whole.sharesMs[other] - whole.sharesMs[one]);
  const title =
    most === undefined || whole.elapsedMs === 0
      ? t('board.days.none')
      : t('board.days.most', {
          cause: say(causeNames[most]),
          share: rateText(whole.sharesMs[most] / whole.elapsedMs),
        });
  return (
    <section>
      <h2>{title}</h2>
      {whole.count > 0 && (
        <>
          <CauseTable
            caption={t('board.days.caption', { count: whole.count, told: toldOf(days, voice) })}
            split={whole}
            count={whole.count}
          />
          <p>
            {t('board.rows')} <CountLink count={whole.count} link={days.links.whole} of={title} />
          </p>
        </>
      )}
    </section>
  );
}
