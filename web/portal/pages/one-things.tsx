import { Link } from 'wouter';
import { oneThingsPlace } from '../../ask/places';
import { useAnswers } from '../../ask/use-answers';
import { Asked } from '../../design/asked';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';

/** The one things on offer. */
export function OneThings() {
  const { t, say } = useVoice();
  return (
    <Asked answer={useAnswers(oneThingsPlace)}>
      {([oneThings]) => (
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
