import { Link } from 'wouter';
import type { BulkView } from '../../../api/wire';
import { type Column, Table } from '../../design/table';
import { Tag, type Tone } from '../../design/tag';
import { useVoice } from '../../i18n/words';
import { deskPlaces } from '../places';

type Item = BulkView['items'][number];

const tones = {
  resumes: 'going',
  skipped: 'plain',
  mayDouble: 'late',
  done: 'good',
  changed: 'near',
} as const satisfies Record<Item['verdict'] | NonNullable<Item['outcome']>, Tone>;

/** The list, item by item: what would be done, or was. What may double comes first. */
export function BulkItems({ bulk: { items } }: { readonly bulk: BulkView }) {
  const { t, say } = useVoice();
  const rank = { mayDouble: 0, skipped: 1, resumes: 2 } as const satisfies Record<Item['verdict'], number>;
  const rows = [...items].sort((a, b) => rank[a.verdict] - rank[b.verdict]);
  const columns: Column<Item>[] = [
    {
      head: t('desk.column.case'),
      cell: ({ caseNo, itemId }) => <Link href={`${deskPlaces.case(caseNo)}#${itemId}`}>{caseNo}</Link>,
      isPlain: true,
    },
    { head: t('desk.column.what'), cell: ({ name, itemId }) => (name ? say(name) : itemId) },
    { head: t('desk.filter.cause'), cell: ({ cause }) => say(cause.name) },
    {
      head: t('desk.bulk.verdict'),
      cell: ({ verdict, outcome, because }) => {
        const state = outcome ?? verdict;
        return (
          <>
            <Tag tone={tones[state]}>{t(`desk.bulk.is.${state}`)}</Tag>
            {because && <div className="second">{say(because.name)}</div>}
          </>
        );
      },
    },
  ];
  return (
    <Table
      caption={t('desk.bulk.list', { count: items.length })}
      columns={columns}
      rows={rows}
      keyOf={({ caseNo, itemId }) => `${caseNo}/${itemId}`}
    />
  );
}
