import { useVoice } from '../../i18n/words';
import { DownloadLinks } from '../lists/download-links';
import type { BoardFigures } from './board-figures';

/** Everything that the figures are about, as files. */
export function Exports({ board: { days } }: { readonly board: BoardFigures }) {
  const { t } = useVoice();
  return (
    <section>
      <h2>{t('board.exports')}</h2>
      <h3>{t('board.scope.cases')}</h3>
      <DownloadLinks link={days.links.whole} />
      <h3>{t('board.scope.items')}</h3>
      <DownloadLinks link={days.links.items} kinds={['xlsx', 'csv']} />
    </section>
  );
}
