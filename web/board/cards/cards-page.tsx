import { useSearch } from 'wouter';
import { listCards } from '../../ask/management-calls';
import { useAnswer } from '../../ask/use-answer';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';
import { Part } from '../part';
import { CardForm } from './card-form';
import { CardList } from './card-list';

/** Cards 黄牌、红牌: acts of persons that rest on a light, and can be appealed. */
export function CardsPage() {
  const { t } = useVoice();
  const asked = new URLSearchParams(useSearch());
  const answer = useAnswer('cards', listCards);
  return (
    <Page title={t('cards.title')}>
      <p>{t('cards.what')}</p>
      <h2>{t('cards.new')}</h2>
      <CardForm
        caseNo={asked.get('caseNo') ?? ''}
        itemId={asked.get('itemId') ?? ''}
        onShown={answer.again}
      />
      <h2>{t('cards.all')}</h2>
      <Part answer={answer}>{(cards) => <CardList cards={cards} onDecided={answer.again} />}</Part>
    </Page>
  );
}
