import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { CalendarPreview } from '../../../api/management-wire';
import { movedDateNames, moveNames } from '../../../rules/date-move-names';
import type { AppliedChange, AskedChange } from '../../ask/management-calls';
import { Table } from '../../design/table';
import { dateText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { boardPlaces } from '../places';
import { ApplyForm } from './apply-form';
import { Different } from './different';

/** Rows of a preview that are shown; there may be one for each open case. */
const mostRows = 200;

/** What a change would move, case by case, and the act that puts it into force as it was shown. */
export function Preview({
  change,
  preview,
  before,
  onStale,
  onApplied,
}: {
  readonly change: AskedChange;
  readonly preview: CalendarPreview;
  /** The preview that was looked at before, and does not hold any more. */
  readonly before?: CalendarPreview | undefined;
  readonly onStale: () => Promise<void>;
  readonly onApplied: (applied: AppliedChange) => void;
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
      {before && <Different before={before.counts} now={counts} />}
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
      <ApplyForm change={change} preview={preview} onStale={onStale} onApplied={onApplied} />
    </section>
  );
}
