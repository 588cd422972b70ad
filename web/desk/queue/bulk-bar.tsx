import { useState } from 'react';
import { useLocation } from 'wouter';
import { newId } from '../../ask/client';
import { dryRun } from '../../ask/desk-calls';
import { Refusal } from '../../ask/problem';
import { RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { useVoice } from '../../i18n/words';
import { deskPlaces } from '../places';
import type { Filters } from './queue-query';
import type { QueueRow } from './queue-row';
import { keysOf, nothingSelected, type Selection } from './selection';

/** How many are selected, and the dry run of resuming them; the box in the head takes this page alone, and says so. */
export function BulkBar({
  selection,
  filters,
  rows,
  total,
  onChange,
}: {
  readonly selection: Selection;
  readonly filters: Filters;
  readonly rows: readonly QueueRow[];
  readonly total: number;
  readonly onChange: (selection: Selection) => void;
}) {
  const { t } = useVoice();
  const [, goTo] = useLocation();
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const keys = keysOf(selection, rows);
  const count = selection.of === 'all' ? total : keys.size;
  if (count === 0) return <p className="second">{t('desk.bulk.how')}</p>;

  const items = rows.flatMap(({ key: line, caseNo, itemId }) =>
    keys.has(line) && itemId !== null ? [{ caseNo, itemId }] : [],
  );
  const run = async () => {
    setAsking(true);
    setRefusal(undefined);
    try {
      const body = selection.of === 'all' ? filters : { ...filters, items };
      const { id } = await dryRun(body, newId());
      goTo(deskPlaces.bulk(id));
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
      setAsking(false);
    }
  };

  return (
    <>
      {refusal && <RefusalAlert refusal={refusal} />}
      <div className="row bulk-bar">
        <span role="status">
          {t(selection.of === 'all' ? 'desk.bulk.allSelected' : 'desk.bulk.selected', { count })}
        </span>
        {selection.of === 'some' && count === rows.length && total > rows.length && (
          <Button tone="plain" onClick={() => onChange({ of: 'all' })}>
            {t('desk.bulk.selectAll', { total })}
          </Button>
        )}
        <Button busy={isAsking ? t('desk.sending') : undefined} onClick={() => void run()}>
          {t('desk.bulk.dryRun')}
        </Button>
        <Button tone="plain" onClick={() => onChange(nothingSelected)}>
          {t('desk.bulk.none')}
        </Button>
      </div>
    </>
  );
}
