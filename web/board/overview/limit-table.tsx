import type { LinkedRecord, TimeLimitsReport } from '../../../api/management-wire';
import type { CaseOutcome, ItemStatus, LimitKind } from '../../../rules/case/case-state';
import { outcomeNames, statusNames } from '../../../rules/case/case-names';
import { limitKindNames } from '../../../rules/limit-names';
import { rateText } from '../../../rules/rate-text';
import type { Text } from '../../../rules/text';
import { type Column, Table } from '../../design/table';
import { useVoice } from '../../i18n/words';
import { CountLink } from '../count-link';
import { toldOf } from './told-of';

type Scope = 'cases' | 'items';
interface Row {
  readonly scope: Scope;
  readonly kind: LimitKind;
  readonly record: LinkedRecord;
}

const scopes = ['cases', 'items'] as const;
const kinds = ['promised', 'statutory'] as const;
const endNames: Readonly<Record<string, Text>> = {
  ...statusNames,
  ...outcomeNames,
} satisfies Record<CaseOutcome | ItemStatus, Text>;

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Both limits of cases and items: the rate, of how many, and what it leaves out. */
export function LimitTable({ limits }: { readonly limits: TimeLimitsReport }) {
  const voice = useVoice();
  const { t, say } = voice;
  const rows = scopes.flatMap((scope) =>
    kinds.map((kind): Row => ({ scope, kind, record: limits[scope][kind] })),
  );
  const nameOf = ({ scope, kind }: Row): string =>
    t('board.limit', { scope: t(`board.scope.${scope}`), limit: say(limitKindNames[kind]) });
  const rate = (value: number | null): string => (value === null ? t('board.noData') : rateText(value));
  const counted = (
    name: 'kept' | 'missed' | 'latePaused' | 'leftOut' | 'withoutLimit',
    countOf: (record: LinkedRecord) => number,
  ): Column<Row> => ({
    head: t(`board.${name}`),
    isNumber: true,
    cell: (row) => (
      <CountLink
        count={countOf(row.record)}
        link={row.record.links[name]}
        of={`${nameOf(row)} ${t(`board.${name}`)}`}
      />
    ),
  });
  const leftOut = [...new Set(rows.flatMap(({ record }) => Object.keys(record.leftOut)))];
  return (
    <section>
      <h2>{t('board.limits')}</h2>
      <Table
        caption={t('board.limits.caption', { told: toldOf(limits, voice) })}
        columns={[
          { head: t('board.column.limit'), isPlain: true, cell: nameOf },
          { head: t('board.rate'), isNumber: true, cell: ({ record }) => rate(record.rate) },
          {
            head: t('board.denominator'),
            isNumber: true,
            cell: ({ record: { kept, missed } }) => kept + missed,
          },
          counted('kept', ({ kept }) => kept),
          counted('missed', ({ missed }) => missed),
          { head: t('board.asTold'), isNumber: true, cell: ({ record }) => rate(record.asTold.rate) },
          counted('latePaused', ({ latePaused }) => latePaused),
          {
            head: t('board.extended'),
            isNumber: true,
            cell: (row) => (
              <>
                <CountLink
                  count={row.record.extended.kept}
                  link={row.record.links.keptExtended}
                  of={`${nameOf(row)} ${t('board.extendedKept')}`}
                />
                {' + '}
                <CountLink
                  count={row.record.extended.missed}
                  link={row.record.links.missedExtended}
                  of={`${nameOf(row)} ${t('board.extendedMissed')}`}
                />
              </>
            ),
          },
          counted('leftOut', (record) => sumOf(record.leftOut)),
          counted('withoutLimit', ({ withoutLimit }) => withoutLimit),
        ]}
        rows={rows}
        keyOf={({ scope, kind }) => `${scope} ${kind}`}
      />
      <p className="second">{t('board.limits.rate')}</p>
      {leftOut.length > 0 && (
        <p className="second">
          {t('board.limits.leftOut', {
            ends: leftOut.map((end) => say(endNames[end] ?? { zh: end, en: end })).join(t('list.separator')),
          })}
        </p>
      )}
    </section>
  );
}
