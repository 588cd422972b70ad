import { SummaryList } from '../../design/summary-list';
import { useVoice } from '../../i18n/words';
import type { Defect, Part } from './defects';

/** The notice as the applicant will see it: each part with what is wrong, by which rule, and how to mend it. */
export function NoticePreview({
  parts,
  defects,
}: {
  readonly parts: readonly Part[];
  readonly defects: readonly Defect[];
}) {
  const { t, say } = useVoice();
  return (
    <section aria-label={t('desk.notice.preview')}>
      <h2>{t('desk.notice.preview')}</h2>
      {defects.map(({ target, problem, rule, remedy }) => {
        const name = parts.find((part) => part.target === target)?.name;
        return (
          <section key={target} className="card seen">
            <h3>{name ? say(name) : target}</h3>
            <SummaryList
              rows={[
                { name: t('correct.problem'), value: problem },
                { name: t('correct.rule'), value: rule },
                { name: t('correct.remedy'), value: remedy },
              ]}
            />
          </section>
        );
      })}
    </section>
  );
}
