import { useState } from 'react';
import { Link } from 'wouter';
import type { Text } from '../../../rules/text';
import { Button } from '../../design/button';
import { LightTag } from '../../design/light-tag';
import { SampleTag } from '../../design/sample-tag';
import { Tag } from '../../design/tag';
import { momentText } from '../../i18n/dates';
import { type Key, useVoice } from '../../i18n/words';
import { ActForm, outcomeKeys } from '../act/act-form';
import { listings, type QueueQuery } from './queue-query';
import type { QueueRow, Words } from './queue-row';
import { rowMark, useRowKeys } from './use-row-keys';

/** The sort that a column stands for. */
const sortOf = {
  case: ['case'],
  age: ['age', 'received'],
  clock: ['due'],
} as const;

/** The lines of a queue. A line that was acted on stays where it is, marked, until the queue is asked anew. */
export function QueueTable({
  query,
  rows,
  selected,
  onSelect,
  onSort,
}: {
  readonly query: QueueQuery;
  readonly rows: readonly QueueRow[];
  /** Keys of the lines that are selected; absent: nothing can be done to several at once here. */
  readonly selected?: ReadonlySet<string> | undefined;
  readonly onSelect: (keys: readonly string[], isSelected: boolean) => void;
  readonly onSort: (sort: string) => void;
}) {
  const { t } = useVoice();
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState<Readonly<Record<string, keyof typeof outcomeKeys>>>({});
  useRowKeys();
  const areAllSelected = rows.length > 0 && rows.every(({ key }) => selected?.has(key));
  const columns = selected ? 7 : 6;
  return (
    <div className="queue-frame">
      <table className="queue" aria-keyshortcuts="j k x e">
        <caption className="for-listeners">{t(`desk.queue.${query.queue}`)}</caption>
        <thead>
          <tr>
            {selected && (
              <th scope="col" className="check">
                <input
                  type="checkbox"
                  aria-label={t('desk.selectPage')}
                  checked={areAllSelected}
                  onChange={(event) =>
                    onSelect(
                      rows.map(({ key }) => key),
                      event.currentTarget.checked,
                    )
                  }
                />
              </th>
            )}
            <Head query={query} column="case" onSort={onSort} />
            <th scope="col">{t('desk.column.what')}</th>
            <th scope="col">{t('desk.column.why')}</th>
            <Head query={query} column="age" onSort={onSort} />
            <Head query={query} column="clock" onSort={onSort} />
            <th scope="col">{t('desk.column.next')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              row={row}
              columns={columns}
              isSelected={selected?.has(row.key)}
              onSelect={(isSelected) => onSelect([row.key], isSelected)}
              outcome={done[row.key]}
              isOpen={open === row.key}
              onOpen={(isOpen) => setOpen(isOpen ? row.key : null)}
              onDone={(outcome) => {
                setDone((all) => ({ ...all, [row.key]: outcome }));
                setOpen(null);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The head of a column; where the server sorts by it, a button. */
function Head({
  query,
  column,
  onSort,
}: {
  readonly query: QueueQuery;
  readonly column: keyof typeof sortOf;
  readonly onSort: (sort: string) => void;
}) {
  const { t } = useVoice();
  const sort = listings[query.queue].sorts.find((one) => (sortOf[column] as readonly string[]).includes(one));
  if (sort === undefined) return <th scope="col">{t(`desk.column.${column}`)}</th>;
  const isSorted = query.sort === sort;
  const direction = query.order === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" aria-sort={isSorted ? direction : 'none'}>
      <button type="button" className="sort" onClick={() => onSort(sort)}>
        {t(`desk.column.${column}`)}
        <span aria-hidden="true">{isSorted ? (query.order === 'asc' ? ' ▲' : ' ▼') : ' ↕'}</span>
      </button>
    </th>
  );
}

function Row({
  row,
  columns,
  isSelected,
  onSelect,
  outcome,
  isOpen,
  onOpen,
  onDone,
}: {
  readonly row: QueueRow;
  readonly columns: number;
  /** Undefined: it cannot be selected. */
  readonly isSelected: boolean | undefined;
  readonly onSelect: (isSelected: boolean) => void;
  readonly outcome: keyof typeof outcomeKeys | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onDone: (outcome: keyof typeof outcomeKeys) => void;
}) {
  const { t, say, language } = useVoice();
  const named = useNamed();
  const { caseNo, itemId, applicant, what, who, why, since, workingDays, clock, light, next } = row;
  return (
    <>
      <tr {...rowMark} className={outcome ? 'acted' : undefined}>
        {isSelected !== undefined && (
          <td className="check">
            <input
              type="checkbox"
              aria-label={t('desk.select', { caseNo, what: say(what) })}
              checked={isSelected}
              onChange={(event) => onSelect(event.currentTarget.checked)}
            />
          </td>
        )}
        <th scope="row">
          <Link href={row.href} className="number">
            {caseNo}
          </Link>
          {applicant !== null && <div>{applicant}</div>}
          <SampleTag isSample={row.isSample} />
        </th>
        <td>
          {say(what)}
          {who && <div className="second">{say(who)}</div>}
        </td>
        <td>
          <Tag tone={row.itemId === null ? 'going' : 'near'}>{named(why)}</Tag>
          {row.note && <div className="second">{say(row.note)}</div>}
          {row.passedOnTo !== null && (
            <div className="second">{t('desk.passedOnTo', { post: row.passedOnTo })}</div>
          )}
        </td>
        <td>
          {workingDays !== null && <div>{t('desk.age', { days: workingDays })}</div>}
          <div className="second">{t('desk.since', { when: momentText(since, language) })}</div>
        </td>
        <td>
          {light && <LightTag light={light.id} name={light.name} />}
          {clock && <div className="second sentence">{say(clock)}</div>}
        </td>
        <td>
          {outcome ? (
            <Tag tone="good">{t(outcomeKeys[outcome])}</Tag>
          ) : 'href' in next ? (
            <Link href={next.href} className="button plain" data-act>
              {named(next.name)}
            </Link>
          ) : (
            <Button tone="plain" data-act aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
              {named(next.name)}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && 'act' in next && (
        <tr>
          <td colSpan={columns}>
            <ActForm
              act={next.act}
              name={named(next.name)}
              place={{ caseNo, itemId }}
              onDone={onDone}
              onLeave={() => onOpen(false)}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** Words of the API as they are, names of words as the words. */
function useNamed(): (words: Words) => string {
  const { t, say } = useVoice();
  return (words) => (typeof words === 'string' ? t(words satisfies Key) : say(words satisfies Text));
}
