import type { DeskCaseView } from '../../../api/wire';
import { useVoice } from '../../i18n/words';

/** Acts that are not possible now, each with the reason. */
export function WhyNot({ acts }: { readonly acts: DeskCaseView['acts'] }) {
  const { t, say } = useVoice();
  const refused = acts.filter(({ whyNot }) => whyNot !== null);
  if (refused.length === 0) return null;
  return (
    <details className="why-not no-print">
      <summary>{t('desk.whyNot', { count: refused.length })}</summary>
      <ul>
        {refused.map(({ act, name, whyNot }) => (
          <li key={act}>{t('desk.whyNotOne', { act: say(name), why: whyNot ? say(whyNot.title) : '' })}</li>
        ))}
      </ul>
    </details>
  );
}
