import type { ReactNode } from 'react';
import type { Refusal } from '../ask/problem';
import type { Answer } from '../ask/use-answer';
import { useVoice } from '../i18n/words';
import { Alert } from './alert';
import { Button } from './button';
import { Page } from './page';

/** What the API refused, in its own words, with the next safe act. */
export function RefusalAlert({ refusal, again }: { readonly refusal: Refusal; readonly again?: () => void }) {
  const { t, say } = useVoice();
  return (
    <Alert tone="late" title={say(refusal.title)}>
      <p>{say(refusal.nextAct)}</p>
      {refusal.errors.length > 0 && (
        <ul>
          {refusal.errors.map(({ pointer, detail }) => (
            <li key={pointer}>{say(detail)}</li>
          ))}
        </ul>
      )}
      {refusal.reference !== undefined && <p>{t('errors.reference', { reference: refusal.reference })}</p>}
      {again && <Button onClick={again}>{t('errors.again')}</Button>}
    </Alert>
  );
}

/** Something is on its way. */
export function Loading() {
  const { t } = useVoice();
  return <p role="status">{t('site.loading')}</p>;
}

/** Shows a page as soon as its content is there; until then, or if it is refused, says so. */
export function Asked<T>({
  answer,
  children,
}: {
  readonly answer: Answer<T> & { readonly again: () => void };
  readonly children: (value: T) => ReactNode;
}) {
  const { say } = useVoice();
  switch (answer.state) {
    case 'asking':
      return <Loading />;
    case 'refused':
      return (
        <Page title={say(answer.refusal.title)} heading={false}>
          <h1 className="for-listeners">{say(answer.refusal.title)}</h1>
          <RefusalAlert refusal={answer.refusal} again={answer.again} />
        </Page>
      );
    case 'here':
      return children(answer.value);
  }
}
