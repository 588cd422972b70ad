import { type SubmitEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Card } from '../../../api/management-wire';
import { cardActNames, cardColourNames, cardStateNames } from '../../../rules/card-names';
import { decideCard } from '../../ask/management-calls';
import { useSession } from '../../ask/session';
import { RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { Tag } from '../../design/tag';
import { TextArea } from '../../design/text-area';
import { Timeline } from '../../design/timeline';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { useCatalogue } from '../catalogue';
import { boardPlaces } from '../places';
import { useAct } from '../use-act';

/** Cards, the newest first, each with what was done to it and why; an appeal waits here for its decision. */
export function CardList({
  cards,
  onDecided,
}: {
  readonly cards: readonly Card[];
  readonly onDecided: () => void;
}) {
  const { t, say, language } = useVoice();
  const { item, department } = useCatalogue();
  const me = useSession();
  if (cards.length === 0) return <p>{t('cards.none')}</p>;
  return (
    <ul className="cards">
      {cards.map(({ id, caseNo, itemId, oneThing, colour, state, acts, ...card }) => (
        <li key={id} className="card">
          <h3>
            <Tag tone={colour === 'red' ? 'late' : 'past'}>{say(cardColourNames[colour])}</Tag>{' '}
            <Link href={boardPlaces.case(caseNo)} className="count number">
              {caseNo}
            </Link>
          </h3>
          <p>
            {[
              itemId === null ? t('board.whole') : say(item(oneThing, itemId)),
              say(department(card.department)),
              say(cardStateNames[state]),
            ].join(t('case.separator'))}
          </p>
          <Timeline
            moments={[...acts].reverse().map(({ act, actor, reason, at }) => ({
              key: `${act} ${at}`,
              what: t('cards.act', { act: say(cardActNames[act]), actor, reason }),
              at,
              when: momentText(at, language),
            }))}
          />
          {state === 'appealed' &&
            (acts.some(({ act, actor }) => act === 'issue' && actor === me?.id) ? (
              <p className="second">{t('cards.own')}</p>
            ) : (
              <Decide cardId={id} onDecided={onDecided} />
            ))}
        </li>
      ))}
    </ul>
  );
}

function Decide({ cardId, onDecided }: { readonly cardId: string; readonly onDecided: () => void }) {
  const { t, say } = useVoice();
  const [asked, setAsked] = useState<Parameters<typeof decideCard>[1]>();
  const [isMissing, setMissing] = useState(false);
  const act = useAct(
    (key) => (asked ? decideCard(cardId, asked, key) : Promise.resolve(undefined)),
    () => onDecided(),
  );
  const propose = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const [reason, decision] = [typed.get('reason'), typed.get('decision')];
    const hasReason = typeof reason === 'string' && reason.trim() !== '';
    setMissing(!hasReason);
    if (hasReason) setAsked({ decision: decision === 'cancel' ? 'cancel' : 'uphold', reason: reason.trim() });
  };
  if (asked) {
    return (
      <>
        <p>{t('cards.decide.confirm', { act: say(cardActNames[asked.decision]), reason: asked.reason })}</p>
        {act.refusal && <RefusalAlert refusal={act.refusal} />}
        <p className="row">
          <Button busy={act.isBusy ? t('cards.sending') : undefined} onClick={act.start}>
            {t('cards.decide.do', { act: say(cardActNames[asked.decision]) })}
          </Button>
          <Button tone="plain" onClick={() => setAsked(undefined)}>
            {t('cards.back')}
          </Button>
        </p>
      </>
    );
  }
  return (
    <form noValidate onSubmit={propose}>
      <TextArea
        id={`reason-${cardId}`}
        name="reason"
        label={t('cards.decide.reason')}
        error={isMissing ? t('cards.missing.reason') : undefined}
        initial=""
      />
      <p className="row">
        {(['uphold', 'cancel'] as const).map((decision) => (
          <Button key={decision} type="submit" tone="plain" name="decision" value={decision}>
            {say(cardActNames[decision])}
          </Button>
        ))}
      </p>
    </form>
  );
}
