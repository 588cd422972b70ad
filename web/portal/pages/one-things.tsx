import { Link } from 'wouter';
import { listOneThings } from '../../ask/calls';
import { useAnswer } from '../../ask/use-answer';
import { Asked } from '../../design/asked';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';

/** The one things on offer. */
export function OneThings() {
  const { t, say } = useVoice();
  const answer = useAnswer('one-things', listOneThings);
  return (
    <Asked answer={answer}>
      {(oneThings) => (
        <Page title={t('list.title')}>
          <p>{t('list.what')}</p>
          <ul className="cards">
            {oneThings.map(({ id, name, summary, applicant }) => (
              <li key={id} className="card">
                <h2>
                  <Link href={`/one-things/${id}`}>{say(name)}</Link>
                </h2>
                <p>{say(summary)}</p>
                <p className="second">{t(`list.for.${applicant}`)}</p>
              </li>
            ))}
          </ul>
          <p className="after">
            <Link href="/public">{t('public.link')}</Link>
          </p>
        </Page>
      )}
    </Asked>
  );
}
