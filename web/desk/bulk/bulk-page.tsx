import { type SubmitEvent, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { BulkView } from '../../../api/wire';
import { newId } from '../../ask/client';
import { orderBulk, readBulk } from '../../ask/desk-calls';
import { Refusal } from '../../ask/problem';
import { useAnswer } from '../../ask/use-answer';
import { Asked, RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { Page } from '../../design/page';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { ActInputs } from '../act/act-inputs';
import { deskPlaces } from '../places';
import { BulkItems } from './bulk-items';
import { BulkProgress } from './bulk-progress';

/** While a list is worked off, or its items have just been sent, it is looked at every so many ms. */
const lookEveryMs = 2_000;

/** Many stalled items at once: what would be done, with the very list that is done then; afterwards how far it is. */
export default function BulkPage({ bulkId }: { readonly bulkId: string }) {
  const answer = useAnswer(bulkId, readBulk);
  const { again } = answer;
  const isMoving = answer.state === 'here' && isOnItsWay(answer.value);
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(again, lookEveryMs);
    return () => clearInterval(timer);
  }, [isMoving, again]);
  return <Asked answer={answer}>{(bulk) => <Bulk bulk={bulk} onOrdered={again} />}</Asked>;
}

function isOnItsWay({ orderedAt, left, standing }: BulkView): boolean {
  return orderedAt !== null && (left > 0 || (standing.sending ?? 0) > 0);
}

function Bulk({ bulk, onOrdered }: { readonly bulk: BulkView; readonly onOrdered: () => void }) {
  const { t, language } = useVoice();
  const { orderedAt, lookedAt, items } = bulk;
  const resuming = items.filter(({ verdict }) => verdict === 'resumes').length;
  return (
    <Page title={t(orderedAt === null ? 'desk.bulk.title' : 'desk.bulk.working')} back={deskPlaces.queue}>
      <p className="second">{t('desk.bulk.lookedAt', { when: momentText(lookedAt, language) })}</p>
      {orderedAt === null ? (
        <Order bulk={bulk} resuming={resuming} onOrdered={onOrdered} />
      ) : (
        <BulkProgress bulk={bulk} />
      )}
      <BulkItems bulk={bulk} />
      <p>
        <Link href={deskPlaces.queue}>{t('desk.home')}</Link>
      </p>
    </Page>
  );
}

/** The order to work off this list and no other, with the reason. */
function Order({
  bulk: { id, sentence },
  resuming,
  onOrdered,
}: {
  readonly bulk: BulkView;
  readonly resuming: number;
  readonly onOrdered: () => void;
}) {
  const { t, say } = useVoice();
  const [key, setKey] = useState(newId);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSending, setSending] = useState(false);
  const order = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    setSending(true);
    setRefusal(undefined);
    try {
      await orderBulk(id, typeof reason === 'string' ? reason : '', key);
      onOrdered();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
      if (problem.kind !== 'no-answer') setKey(newId());
      setSending(false);
    }
  };
  const wrong = refusal?.errors.find(({ pointer }) => pointer === '/reason');
  return (
    <>
      <p className="lead">{say(sentence)}</p>
      {resuming === 0 ? (
        <p>{t('desk.bulk.nothing')}</p>
      ) : (
        <form noValidate className="act-form" onSubmit={(event) => void order(event)}>
          {refusal && !wrong && <RefusalAlert refusal={refusal} />}
          <ActInputs
            inputs={[{ name: 'reason', label: 'desk.reason', kind: 'reason' }]}
            choices={{}}
            initial={{}}
            errors={wrong ? { reason: say(wrong.detail) } : {}}
            of="bulk"
          />
          <Button type="submit" busy={isSending ? t('desk.sending') : undefined}>
            {t('desk.bulk.execute', { count: resuming })}
          </Button>
        </form>
      )}
    </>
  );
}
