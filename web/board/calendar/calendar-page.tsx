import { useState } from 'react';
import type { CalendarChange, CalendarPreview } from '../../../api/management-wire';
import { type AppliedChange, type AskedChange, listChanges, previewChange } from '../../ask/management-calls';
import { Refusal } from '../../ask/problem';
import { useAnswer } from '../../ask/use-answer';
import { Alert } from '../../design/alert';
import { RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { Page } from '../../design/page';
import { Table } from '../../design/table';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { Part } from '../part';
import { Preview } from './preview';
import { YearForm } from './year-form';

/** A change that was looked at. */
interface Looked {
  readonly change: AskedChange;
  readonly preview: CalendarPreview;
  /** What was looked at before, and does not hold any more. */
  readonly before?: CalendarPreview;
}

/** The working-day calendar: what came into force when and why, what another one would move, and changing it. */
export function CalendarPage() {
  const { t } = useVoice();
  const changes = useAnswer('calendar-changes', listChanges);
  const [looked, setLooked] = useState<Looked>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [applied, setApplied] = useState<AppliedChange>();
  // What is typed for one change is kept while it is looked at again, and not for another.
  const [changeCount, setChangeCount] = useState(0);
  const look = async (change: AskedChange, before?: CalendarPreview) => {
    setApplied(undefined);
    setRefusal(undefined);
    if (!before) {
      setLooked(undefined);
      setChangeCount(changeCount + 1);
    }
    try {
      const preview = await previewChange(change);
      setLooked({ change, preview, ...(before ? { before } : {}) });
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
    }
  };
  const apply = (one: AppliedChange) => {
    setLooked(undefined);
    setApplied(one);
    changes.again();
  };
  return (
    <Page title={t('calendar.title')}>
      {applied !== undefined && (
        <Alert tone="good" title={t('calendar.applied', { id: applied.id })}>
          <p>{t('calendar.follow')}</p>
          {applied.since.closed + applied.since.came > 0 && <p>{t('calendar.since', applied.since)}</p>}
        </Alert>
      )}
      <h2>{t('calendar.change')}</h2>
      <YearForm onYear={(year) => void look({ year })} />
      {refusal && <RefusalAlert refusal={refusal} />}
      {looked && (
        <Preview
          key={changeCount}
          {...looked}
          onStale={() => look(looked.change, looked.preview)}
          onApplied={apply}
        />
      )}
      <h2>{t('calendar.journal')}</h2>
      <Part answer={changes}>
        {(all) => <Journal changes={all} onUndo={(undo) => void look({ undo })} />}
      </Part>
    </Page>
  );
}

/** Every change with who made it and how far cases have followed; the newest can be undone. */
function Journal({
  changes,
  onUndo,
}: {
  readonly changes: readonly CalendarChange[];
  readonly onUndo: (id: number) => void;
}) {
  const { t, language } = useVoice();
  const newest = changes[0]?.id;
  return (
    <Table
      caption={t('calendar.journal.caption')}
      columns={[
        { head: t('calendar.number'), isPlain: true, cell: ({ id }) => `#${id}` },
        { head: t('calendar.when'), cell: ({ at }) => momentText(at, language) },
        { head: t('calendar.by'), cell: ({ by }) => by },
        {
          head: t('calendar.reason'),
          cell: ({ reason, undoes }) =>
            undoes === null ? reason : t('calendar.undoes', { id: undoes, reason }),
        },
        { head: t('calendar.moved'), isNumber: true, cell: ({ progress }) => progress.moved },
        { head: t('calendar.waiting'), isNumber: true, cell: ({ progress }) => progress.waiting },
        {
          head: t('calendar.skipped'),
          isNumber: true,
          cell: ({ progress: { skipped } }) => skipped.caseClosed + skipped.overtaken,
        },
        {
          head: t('calendar.undo'),
          cell: ({ id, from }) =>
            id === newest &&
            from !== null && (
              <Button tone="plain" onClick={() => onUndo(id)}>
                {t('calendar.undo.preview')}
              </Button>
            ),
        },
      ]}
      rows={changes}
      keyOf={({ id }) => String(id)}
    />
  );
}
