import { useState } from 'react';
import type { CaseView } from '../../../api/wire';
import type { Card } from '../../../api/management-wire';
import { cardActNames, cardColourNames, cardStateNames } from '../../../rules/card-names';
import { readCardsOf } from '../../ask/desk-calls';
import { useAnswer } from '../../ask/use-answer';
import { Alert } from '../../design/alert';
import { Tag } from '../../design/tag';
import { Timeline } from '../../design/timeline';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { ActForm } from '../act/act-form';
import { Acts } from '../act/acts';

/** Cards 黄牌、红牌 that managers have shown for this case, and the department's appeal against one. */
export function CaseCards({ view }: { readonly view: CaseView }) {
  const { t } = useVoice();
  const answer = useAnswer(view.caseNo, readCardsOf);
  if (answer.state !== 'here' || answer.value.length === 0) return null;
  return (
    <>
      <h2>{t('cards.title')}</h2>
      <ul className="cards">
        {answer.value.map((card) => (
          <OneCard key={card.id} card={card} view={view} onDone={answer.again} />
        ))}
      </ul>
    </>
  );
}

function OneCard({
  card: { id, caseNo, itemId, colour, state, acts },
  view,
  onDone,
}: {
  readonly card: Card;
  readonly view: CaseView;
  readonly onDone: () => void;
}) {
  const { t, say, language } = useVoice();
  const [isDone, setDone] = useState(false);
  const name = view.items.find((item) => item.itemId === itemId)?.name;
  return (
    <li className="card">
      <h3>
        <Tag tone={colour === 'red' ? 'late' : 'past'}>{say(cardColourNames[colour])}</Tag>{' '}
        {name ? say(name) : (itemId ?? t('board.whole'))}
        {t('case.separator')}
        {say(cardStateNames[state])}
      </h3>
      <Timeline
        moments={acts.toReversed().map(({ act, actor, reason, at }) => ({
          key: `${act} ${at}`,
          what: t('cards.act', { act: say(cardActNames[act]), actor, reason }),
          at,
          when: momentText(at, language),
        }))}
      />
      {isDone && <Alert tone="good" title={t('desk.card.appealed')} />}
      <Acts
        acts={[
          {
            id: 'appealCard',
            name: t('desk.card.appeal'),
            whyNot: state === 'issued' ? null : say(cardStateNames[state]),
            way: (frame) => (
              <ActForm act="appealCard" place={{ caseNo, itemId }} known={{ card: id }} {...frame} />
            ),
          },
        ]}
        isOver={state !== 'issued'}
        onDone={() => {
          setDone(true);
          onDone();
        }}
        onRefused={onDone}
      />
    </li>
  );
}
