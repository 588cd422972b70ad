import { useVoice } from '../../i18n/words';
import './why-not.css';

/** Acts that are not possible now, each with the reason. */
export function WhyNot({
  acts,
}: {
  readonly acts: readonly { readonly id: string; readonly name: string; readonly whyNot: string | null }[];
}) {
  const { t } = useVoice();
  const refused = acts.filter(({ whyNot }) => whyNot !== null);
  if (refused.length === 0) return null;
  return (
    <details className="why-not no-print">
      <summary>{t('desk.whyNot', { count: refused.length })}</summary>
      <ul>
        {refused.map(({ id, name, whyNot }) => (
          <li key={id}>{t('desk.whyNotOne', { act: name, why: whyNot ?? '' })}</li>
        ))}
      </ul>
    </details>
  );
}
