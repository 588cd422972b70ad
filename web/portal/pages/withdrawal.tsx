import { type SubmitEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { CaseView } from '../../../api/wire';
import { readCase, withdraw } from '../../ask/calls';
import { newId } from '../../ask/client';
import { Refusal } from '../../ask/problem';
import { useAnswer } from '../../ask/use-answer';
import { Alert } from '../../design/alert';
import { Asked, RefusalAlert } from '../../design/asked';
import { Button, LinkButton } from '../../design/button';
import type { FieldError } from '../../design/error-summary';
import { ChoiceInput } from '../../design/inputs';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';
import { OwnPage } from '../own-page';

/** Withdrawing the whole or some items, with what that leads to. A page, not a pop-up: nothing here is in a hurry. */
export default function WithdrawalPage({ caseNo }: { readonly caseNo: string }) {
  return <OwnPage>{() => <Read caseNo={caseNo} />}</OwnPage>;
}

function Read({ caseNo }: { readonly caseNo: string }) {
  const answer = useAnswer(caseNo, readCase);
  return <Asked answer={answer}>{(view) => <Withdrawal view={view} />}</Asked>;
}

const whole = 'all';

function Withdrawal({ view }: { readonly view: CaseView }) {
  const { t, say } = useVoice();
  const [, goTo] = useLocation();
  const [key] = useState(newId);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSending, setSending] = useState(false);
  const { caseNo, items } = view;
  const open = items.filter(({ endedAt }) => endedAt === null);

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).getAll('items').map(String);
    setErrors(chosen.length === 0 ? [{ id: 'items', text: t('withdraw.choose') }] : []);
    if (chosen.length === 0) return;
    setSending(true);
    try {
      await withdraw(caseNo, chosen.includes(whole) ? undefined : chosen, key);
      goTo(`/cases/${caseNo}`);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
      setSending(false);
    }
  };

  const consequences = open.flatMap(({ itemId, ifWithdrawn }) =>
    ifWithdrawn ? [{ itemId, text: say(ifWithdrawn) }] : [],
  );
  return (
    <Page title={t('withdraw.title')} back={`/cases/${caseNo}`} errors={errors}>
      <Alert tone="near" title={t('withdraw.means')}>
        <ul>
          {consequences.map(({ itemId, text }) => (
            <li key={itemId}>{text}</li>
          ))}
        </ul>
        <p>{t('withdraw.again')}</p>
      </Alert>
      {refusal && <RefusalAlert refusal={refusal} />}
      <form noValidate onSubmit={(event) => void send(event)}>
        <ChoiceInput
          id="items"
          name="items"
          several
          label={t('withdraw.what')}
          error={errors[0]?.text}
          chosen={[]}
          choices={[
            ...open.map(({ itemId, name }) => ({ value: itemId, text: name ? say(name) : itemId })),
            { value: whole, text: t('withdraw.whole') },
          ]}
        />
        <p className="row">
          <Button type="submit" tone="warn" busy={isSending ? t('check.submitting') : undefined}>
            {t('withdraw.act')}
          </Button>
          <LinkButton tone="plain" href={`/cases/${caseNo}`}>
            {t('withdraw.not')}
          </LinkButton>
        </p>
      </form>
    </Page>
  );
}
