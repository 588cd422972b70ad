import { causeNames } from '../../../rules/cause-names';
import { rateText } from '../../../rules/rate-text';
import { dayCauses, type TimeSplit } from '../../../rules/time-split';
import { Table } from '../../design/table';
import { useVoice } from '../../i18n/words';
import { StackedBar } from './stacked-bar';

const aDayMs = 86_400_000;

/** Whose the time was: one bar, and the table of the same shares. `count`: of how many it is the sum. */
export function CauseTable({
  caption,
  split: { elapsedMs, sharesMs },
  count,
}: {
  readonly caption: string;
  readonly split: TimeSplit;
  readonly count: number;
}) {
  const { t, say } = useVoice();
  const rows = dayCauses.map((cause) => ({ cause, ms: sharesMs[cause] }));
  const share = (ms: number): string => (elapsedMs === 0 ? '–' : rateText(ms / elapsedMs));
  return (
    <div className="narrow">
      <StackedBar parts={rows.map(({ cause, ms }) => ({ key: cause, value: ms }))} />
      <Table
        caption={caption}
        columns={[
          {
            head: t('board.column.cause'),
            isPlain: true,
            cell: ({ cause }) => (
              <>
                <span className={`swatch ${cause}`} aria-hidden="true" /> {say(causeNames[cause])}
              </>
            ),
          },
          {
            head: t('board.daysEach'),
            isNumber: true,
            cell: ({ ms }) => (count === 0 ? '–' : (ms / count / aDayMs).toFixed(2)),
          },
          { head: t('board.share'), isNumber: true, cell: ({ ms }) => share(ms) },
        ]}
        rows={rows}
        keyOf={({ cause }) => cause}
      />
    </div>
  );
}
