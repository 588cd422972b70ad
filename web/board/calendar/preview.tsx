import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { CalendarPreview } from '../../../api/management-wire';
import { movedDateNames, moveNames } from '../../../rules/date-move-names';
import { applyChange, type AskedChange } from '../../ask/management-calls';
import { Alert } from '../../design/alert';
import { RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { ErrorSummary } from '../../design/error-summary';
import { Table } from '../../design/table';
import { TextArea } from '../../design/text-area';
import { dateText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { boardPlaces } from '../places';
import { useAct } from '../use-act';

/** Rows of a preview that are shown; there may be one for each open case. */
const mostRows = 200;

/** What a change would move, case by case, and the act that puts it into force as it was shown. */
export function Preview({
  change,
  preview,
  onApplied,
}: {
  readonly change: AskedChange;
  readonly preview: CalendarPreview;
  readonly onApplied: (id: number) => void;
}) {
  const { t, say, language } = useVoice();
  const { counts, cases, hash } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  // It stands below what asked for it, and may be out of view.
  useEffect(() => heading.current?.focus(), [hash]);
  const rows = cases.flatMap(({ caseNo, moves, told }) =>
    moves.map((move, index) => ({
      key: `${caseNo} ${index}`,
      caseNo,
      move,
      isTold: told.some(({ to }) => to.includes('applicant')),
    })),
  );
  const date = (day: string) => <span className="together">{dateText(day, language)}</span>;
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t('calendar.preview.title', { cases: counts.cases, open: counts.openCases })}
      </h2>
      <p>
        {t('calendar.preview.counts', {
          earlier: counts.earlier,
          later: counts.later,
          firm: counts.firm,
          provisional: counts.provisional,
        })}
      </p>
      <p>{t('calendar.preview.told', { told: counts.told, ending: counts.ending })}</p>
      {rows.length > 0 && (
        <Table
          caption={t('calendar.preview.caption', {
            shown: Math.min(rows.length, mostRows),
            total: rows.length,
          })}
          columns={[
            {
              head: t('board.column.case'),
              isPlain: true,
              cell: ({ caseNo }) => (
                <Link href={boardPlaces.case(caseNo)} className="count number">
                  {caseNo}
                </Link>
              ),
            },
            { head: t('board.column.item'), cell: ({ move }) => move.itemId ?? t('board.whole') },
            { head: t('board.column.limit'), cell: ({ move }) => say(movedDateNames[move.date]) },
            { head: t('calendar.from'), cell: ({ move }) => date(move.from) },
            { head: t('calendar.to'), cell: ({ move }) => date(move.to) },
            { head: t('calendar.becomes'), cell: ({ move }) => say(moveNames[move.becomes]) },
            {
              head: t('calendar.told'),
              cell: ({ isTold }) => t(isTold ? 'calendar.toldApplicant' : 'calendar.toldNobody'),
            },
          ]}
          rows={rows.slice(0, mostRows)}
          keyOf={({ key }) => key}
        />
      )}
      <ApplyForm key={hash} change={change} hash={hash} onApplied={onApplied} />
    </section>
  );
}

function ApplyForm({
  change,
  hash,
  onApplied,
}: {
  readonly change: AskedChange;
  readonly hash: string;
  readonly onApplied: (id: number) => void;
}) {
  const { t } = useVoice();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const act = useAct(
    (key) => applyChange(change, { reason, previewHash: hash }, key),
    ({ id }) => onApplied(id),
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') act.start();
  };
  const error = isMissing ? t('calendar.missing.reason') : undefined;
  return (
    <>
      <ErrorSummary errors={error === undefined ? [] : [{ id: 'reason', text: error }]} />
      {act.refusal && <RefusalAlert refusal={act.refusal} />}
      <form
        noValidate
        className="narrow"
        onSubmit={submit}
        onChange={(event) => setReason(valueOf(event.target))}
      >
        <Alert tone="near" title={t('calendar.apply.what')} />
        <TextArea id="reason" name="reason" label={t('calendar.reason')} error={error} initial="" />
        <Button type="submit" busy={act.isBusy ? t('calendar.applying') : undefined}>
          {t('calendar.apply')}
        </Button>
      </form>
    </>
  );
}

const valueOf = (target: EventTarget): string => (target instanceof HTMLTextAreaElement ? target.value : '');
