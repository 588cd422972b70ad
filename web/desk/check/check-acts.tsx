import type { ReactNode } from 'react';
import type { CaseView } from '../../../api/wire';
import { Alert } from '../../design/alert';
import { useVoice } from '../../i18n/words';
import { ActForm } from '../act/act-form';
import type { SimpleAct } from '../act/act-forms';
import { Acts, type OfferedAct } from '../act/acts';
import { offeredActs } from '../act/offered';
import type { Acted } from './check';

/** What may be done to a check now, each with what follows from it; what may not, with the reason. */
export function CheckActs({
  check,
  items,
  onDone,
  onRefused,
}: Acted & { readonly items: CaseView['items'] }) {
  const voice = useVoice();
  const { t, say } = voice;
  const { caseNo, itemId, acts, isOurs, department } = check;
  const isOver = acts.every(({ whyNot }) => whyNot?.type === 'check-over');
  if (!isOurs) {
    return isOver ? null : (
      <p className="second">{t('desk.notOurs', { department: say(department.name) })}</p>
    );
  }
  const means: Partial<Record<SimpleAct, ReactNode>> = {
    findFalse: <p>{t('desk.check.falseMeans')}</p>,
    orderCorrection: <p>{t('desk.check.orderMeans')}</p>,
    revoke: <Revocation check={check} items={items} />,
  };
  const formOf =
    (act: SimpleAct): OfferedAct['way'] =>
    (frame) => (
      <ActForm act={act} place={{ caseNo, itemId }} {...frame}>
        {means[act]}
      </ActForm>
    );
  const offered = offeredActs(acts, voice, undefined, (act) =>
    formOf(act === 'recordFinding' ? 'findTrue' : act),
  );
  // One act of the API, two buttons: nobody should choose true or false from a list.
  const all = offered.flatMap((one): OfferedAct[] =>
    one.id === 'recordFinding'
      ? [
          { ...one, id: 'findTrue', name: t('desk.check.findTrue') },
          { ...one, id: 'findFalse', name: t('desk.check.findFalse'), way: formOf('findFalse') },
        ]
      : [one.id === 'revoke' ? { ...one, tone: 'warn' } : one],
  );
  return <Acts acts={all} isOver={isOver} onDone={onDone} onRefused={onRefused} />;
}

/** What a revocation takes with it, and what it means for the person; read before it is done. */
function Revocation({ check, items }: Pick<Acted, 'check'> & { readonly items: CaseView['items'] }) {
  const { t, say } = useVoice();
  const undone = items.filter(({ itemId }) => check.alsoUndone.includes(itemId));
  return (
    <Alert tone="late" title={t('desk.check.revokeMeans')}>
      <p>{t(undone.length === 0 ? 'desk.check.nothingElse' : 'desk.check.alsoUndone')}</p>
      {undone.length > 0 && (
        <ul>
          {undone.map(({ itemId, name, department, statusName }) => (
            <li key={itemId}>
              {t('desk.check.undone', {
                item: name ? say(name) : itemId,
                department: department.name ? say(department.name) : department.id,
                status: say(statusName),
              })}
            </li>
          ))}
        </ul>
      )}
      <p>{t('desk.check.barred')}</p>
    </Alert>
  );
}
