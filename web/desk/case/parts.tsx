import type { DeskCaseView } from '../../../api/wire';
import { SummaryList } from '../../design/summary-list';
import { useVoice } from '../../i18n/words';
import { valueText } from '../../portal/form/value-text';

/** What was filled in and handed in. */
export function Parts({ caseNo, parts }: Pick<DeskCaseView, 'caseNo' | 'parts'>) {
  const voice = useVoice();
  const { t, say } = voice;
  return (
    <>
      <h3>{t('desk.papers')}</h3>
      <SummaryList
        rows={parts.papers.map(({ id, name, isHandedIn, hasDocument }) => ({
          name: say(name),
          value: hasDocument ? (
            <a href={`/api/v1/cases/${caseNo}/papers/${id}`} target="_blank" rel="noreferrer">
              {t('paper.look')}
            </a>
          ) : (
            t(isHandedIn ? 'desk.onPaper' : 'correct.noPaper')
          ),
        }))}
      />
      <h3>{t('desk.form')}</h3>
      <SummaryList
        rows={parts.fields.map(({ field, value }) => ({
          name: say(field.name),
          value: valueText(field, value, voice),
        }))}
      />
    </>
  );
}
