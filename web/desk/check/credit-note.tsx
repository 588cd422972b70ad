import { Alert } from '../../design/alert';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { ActForm } from '../act/act-form';
import { Acts } from '../act/acts';
import type { Acted } from './check';

/** What a false commitment means for the person from now on 失信记录, and its repair 信用修复. */
export function CreditNote({ check, onDone, onRefused }: Acted) {
  const { t, say, language } = useVoice();
  const { caseNo, itemId, creditNote: note, isOurs } = check;
  if (!note) return null;
  if (note.repairedAt !== null) return <p>{t('desk.check.repaired')}</p>;
  return (
    <>
      <Alert tone="near" title={t('desk.check.note', { when: momentText(note.notedAt, language) })} />
      {isOurs ? (
        <Acts
          acts={[
            {
              id: 'repairCredit',
              name: t('desk.check.repair'),
              whyNot: null,
              way: (frame) => (
                <ActForm
                  act="repairCredit"
                  place={{ caseNo, itemId }}
                  known={{ creditNote: note.id }}
                  {...frame}
                />
              ),
            },
          ]}
          onDone={onDone}
          onRefused={onRefused}
        />
      ) : (
        <p className="second">{t('desk.notOurs', { department: say(check.department.name) })}</p>
      )}
    </>
  );
}
