import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { listQueue, readDeskChoices, readQueueCounts } from '../../ask/desk-calls';
import { useAnswer } from '../../ask/use-answer';
import { Asked } from '../../design/asked';
import { Button } from '../../design/button';
import { Page } from '../../design/page';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { deskPlaces } from '../places';
import { BulkBar } from './bulk-bar';
import { Pager } from './pager';
import { QueueChips, QueueFilters } from './queue-filters';
import { apiPathOf, type Filters, type QueueQuery, queryIn, searchOf } from './queue-query';
import { pageOf } from './queue-row';
import { QueueTable } from './queue-table';
import { QueueTabs } from './queue-tabs';
import { keysOf, nothingSelected, selectedWith, type Selection } from './selection';
import { useReturn } from './use-return';
import './queue.css';

const noChoices = { oneThings: [], departments: [] };

/** What is to be done next. Which part of it is seen stands in the address, and nowhere else. */
export function QueuePage() {
  const { t } = useVoice();
  const query = queryIn(useSearch());
  const counts = useAnswer('counts', readQueueCounts);
  const choices = useAnswer('choices', readDeskChoices);
  const offered = choices.state === 'here' ? choices.value : noChoices;
  const [, goTo] = useLocation();
  const change = (changed: Partial<QueueQuery>) =>
    goTo(deskPlaces.queue + searchOf({ ...query, page: 1, ...changed }));
  const narrow = (filters: Filters) => change({ filters });
  const address = searchOf(query);
  return (
    <Page title={t(`desk.queue.${query.queue}`)}>
      <QueueTabs current={query.queue} counts={counts.state === 'here' ? counts.value : undefined} />
      <QueueFilters key={address} query={query} offered={offered} onChange={narrow} />
      <QueueChips query={query} offered={offered} onChange={narrow} />
      <Queue key={address} query={query} onChange={change} onAgain={counts.again} />
    </Page>
  );
}

function Queue({
  query,
  onChange,
  onAgain,
}: {
  readonly query: QueueQuery;
  readonly onChange: (changed: Partial<QueueQuery>) => void;
  readonly onAgain: () => void;
}) {
  const { t, language } = useVoice();
  const { queue, filters, sort, order } = query;
  const answer = useAnswer(apiPathOf(query), listQueue);
  const [round, setRound] = useState(0);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  useReturn(searchOf(query), answer.state === 'here');
  const again = () => {
    answer.again();
    onAgain();
    setRound(round + 1);
    setSelection(nothingSelected);
  };
  const sortBy = (by: string) =>
    onChange({ sort: by, order: by === sort && order === 'asc' ? 'desc' : 'asc' });
  return (
    <Asked answer={answer}>
      {({ body, askedAt }) => {
        const { total, rows } = pageOf(queue, body);
        return (
          <>
            <div className="row">
              <Pager query={query} total={total} />
              <span className="second">{t('desk.asOf', { when: momentText(askedAt, language) })}</span>
              <Button tone="plain" onClick={again}>
                {t('desk.again')}
              </Button>
            </div>
            {rows.length === 0 ? (
              <p>{t(Object.keys(filters).length > 0 ? 'desk.empty.filtered' : `desk.empty.${queue}`)}</p>
            ) : (
              <>
                {queue === 'stalled' && (
                  <BulkBar
                    selection={selection}
                    filters={filters}
                    rows={rows}
                    total={total}
                    onChange={setSelection}
                  />
                )}
                <QueueTable
                  key={round}
                  query={query}
                  rows={rows}
                  selected={queue === 'stalled' ? keysOf(selection, rows) : undefined}
                  onSelect={(keys, isSelected) =>
                    setSelection(selectedWith(selection, rows, keys, isSelected))
                  }
                  onSort={sortBy}
                />
              </>
            )}
          </>
        );
      }}
    </Asked>
  );
}
