import { useState } from 'react';
import type { CaseView } from '../../../api/wire';
import { checkLimitNames } from '../../../rules/commitment-check/names';
import { Alert } from '../../design/alert';
import { LightTag } from '../../design/light-tag';
import { Tag } from '../../design/tag';
import { Timeline } from '../../design/timeline';
import { dayText, momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import type { Outcome } from '../act/acts';
import type { Check } from './check';
import { CheckActs } from './check-acts';
import { CreditNote } from './credit-note';
import { TakenBack } from './taken-back';

const waits = [
  'waitingForCheck',
  'toDecide',
  'correctionMissed',
] as const satisfies readonly Check['status'][];
const isWaiting = (status: Check['status']): boolean => (waits as readonly string[]).includes(status);

/** One check: how closely it is made, until when, what was found and said, and what this clerk may do about it. */
export function CheckCard({
  check,
  items,
  onDone,
}: {
  readonly check: Check;
  readonly items: CaseView['items'];
  readonly onDone: () => void;
}) {
  const { t, say, language } = useVoice();
  const [done, setDone] = useState<{ readonly act: string; readonly outcome: Outcome } | null>(null);
  const { itemId, name, department, status, statusName, due, provisional, decidedAt, light, clock } = check;
  const limit = status in checkLimitNames ? checkLimitNames[status as keyof typeof checkLimitNames] : null;
  const lines = [
    say(department.name),
    ...(check.class ? [say(check.class.name)] : []),
    t('desk.check.decidedOn', { when: momentText(decidedAt, language) }),
    ...(due === null || limit === null
      ? []
      : [
          t('desk.check.until', { limit: say(limit), day: dayText(due, language) }) +
            (provisional ? t('ledger.provisional') : ''),
        ]),
  ];
  const acted = {
    onDone: (act: string, outcome: Outcome) => {
      setDone({ act, outcome });
      onDone();
    },
    onRefused: onDone,
  };
  return (
    <li className="card" id={`check-${itemId}`}>
      <h3>
        {say(name)} <Tag tone={isWaiting(status) ? 'near' : 'going'}>{say(statusName)}</Tag>
      </h3>
      <p className="second">{lines.join(t('case.separator'))}</p>
      {light && (
        <p>
          <LightTag light={light.id} name={light.name} />{' '}
          {clock && <span className="sentence">{say(clock)}</span>}
        </p>
      )}
      {check.done.length > 0 && (
        <>
          <h4>{t('desk.check.done')}</h4>
          <Timeline
            moments={check.done.toReversed().map(({ kind, name: act, by, at, reason }) => ({
              key: kind + at,
              what: t('desk.check.did', { act: say(act), by, reason: reason ?? '' }),
              at,
              when: momentText(at, language),
            }))}
          />
        </>
      )}
      {done && (
        <Alert
          tone="good"
          title={t('desk.actDone', { act: done.act, outcome: t(`desk.was.${done.outcome}`) })}
        />
      )}
      <TakenBack check={check} items={items} {...acted} />
      <CreditNote check={check} {...acted} />
      <CheckActs check={check} items={items} {...acted} />
    </li>
  );
}
