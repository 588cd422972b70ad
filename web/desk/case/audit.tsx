import type { PersonalAct } from '../../../api/wire';
import { readActs } from '../../ask/desk-calls';
import { useAnswer } from '../../ask/use-answer';
import { Asked } from '../../design/asked';
import { type Column, Table } from '../../design/table';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { caseIn, keyOf, type OfCase } from '../../portal/case/case-folds';

const askActs = (key: string) => readActs(caseIn(key));

/** Who did what, when and why; also what the case refused. */
export function Audit(of: OfCase) {
  const { t, say, language } = useVoice();
  const answer = useAnswer(keyOf(of), askActs);
  const outcomeOf = ({ outcome, refusal }: PersonalAct): string =>
    outcome === 'refused'
      ? t('desk.act.refused', { code: refusal ?? '' })
      : t(`desk.act.${outcome ?? 'waiting'}`);
  const columns: Column<PersonalAct>[] = [
    { head: t('desk.act.what'), cell: ({ name }) => say(name), isPlain: true },
    { head: t('desk.act.who'), cell: ({ actor }) => actor },
    { head: t('desk.act.when'), cell: ({ at }) => momentText(at, language) },
    { head: t('desk.act.why'), cell: ({ reason }) => reason ?? '' },
    { head: t('desk.act.outcome'), cell: outcomeOf },
  ];
  return (
    <Asked answer={answer}>
      {(acts) =>
        acts.length === 0 ? (
          <p>{t('desk.act.none')}</p>
        ) : (
          <Table caption={t('desk.audit')} columns={columns} rows={acts} keyOf={({ id }) => id} />
        )
      }
    </Asked>
  );
}
