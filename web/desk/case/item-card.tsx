import { useState } from 'react';
import type { CaseView, DeskCaseView } from '../../../api/wire';
import { Alert } from '../../design/alert';
import { Tag } from '../../design/tag';
import { dayText, momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { itemTones } from '../../portal/case/case-items';
import type { Outcome } from '../act/acts';
import { ActBar } from './act-bar';

/** One item: where it stands, who has it, and what this clerk may do about it. */
export function ItemCard({
  view,
  item,
  desk,
  onDone,
}: {
  readonly view: CaseView;
  readonly item: CaseView['items'][number];
  readonly desk: DeskCaseView;
  readonly onDone: () => void;
}) {
  const { t, say, language } = useVoice();
  // It outlives the acts: an item that is sent again may be over before the answer is read.
  const [done, setDone] = useState<{ readonly act: string; readonly outcome: Outcome } | null>(null);
  const { itemId, name, department, status, statusName, stall, asked, pauses = [], passedOnTo } = item;
  const found = desk.items.find((one) => one.itemId === itemId);
  const lines = [
    item.promisedDue !== null && item.endedAt === null
      ? t(item.promiseMissed ? 'case.itemLate' : 'case.itemDue', { day: dayText(item.promisedDue, language) })
      : null,
    item.departmentSerial !== null ? t('case.serial', { serial: item.departmentSerial }) : null,
    asked ? t('desk.askedUntil', { day: dayText(asked.due, language) }) : null,
    passedOnTo === undefined ? null : t('desk.passedOnTo', { post: passedOnTo }),
    item.extendedBy === undefined ? null : t('desk.extendedBy', { days: item.extendedBy }),
    ...pauses.map((pause) =>
      t(pause.end === undefined ? 'desk.paused' : 'desk.wasPaused', {
        procedure: say(pause.name),
        from: pause.from,
        to: pause.end ?? pause.plannedEnd,
      }),
    ),
    item.reason === undefined ? null : t('case.reason', { reason: item.reason }),
  ].filter((line) => line !== null);
  return (
    <li className="card" id={itemId}>
      <h3>
        {name ? say(name) : itemId} <Tag tone={itemTones[status]}>{say(stall?.name ?? statusName)}</Tag>
      </h3>
      <p className="second">
        {[department.name ? say(department.name) : department.id, ...lines].join(t('case.separator'))}
        {department.phone !== undefined && (
          <>
            {t('case.separator')}
            <a href={`tel:${department.phone}`}>{t('case.phone', { phone: department.phone })}</a>
          </>
        )}
      </p>
      {done && (
        <Alert
          tone="good"
          title={t('desk.actDone', { act: done.act, outcome: t(`desk.was.${done.outcome}`) })}
        />
      )}
      {found?.atHand && <AtHand row={found.atHand} />}
      {/* It stays when the item is over: somebody may be typing in a form of it. */}
      {found && (view.phase === 'accepted' || view.phase === 'closed') && (
        <ActBar
          desk={desk}
          item={item}
          found={found}
          onDone={(act, outcome) => {
            setDone({ act, outcome });
            onDone();
          }}
          onRefused={onDone}
        />
      )}
    </li>
  );
}

/** Why the item lies at hand: what its department has, what it said is wrong, and what that does to the clock. */
function AtHand({ row }: { readonly row: NonNullable<DeskCaseView['items'][number]['atHand']> }) {
  const { t, say, language } = useVoice();
  return (
    <>
      <p>
        {say(row.departmentHas.text)} {t('desk.since', { when: momentText(row.since, language) })}{' '}
        <span className="sentence">{say(row.clock.text)}</span>
      </p>
      {row.problems.length > 0 && (
        <ul>
          {row.problems.map(({ field, message, label }) => (
            <li key={field}>{t('desk.departmentSays', { part: say(label), message })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
