import type { CaseView } from '../../../api/wire';
import { causeNames } from '../../../rules/cause-names';
import { dayCauses, type TimeSplit } from '../../../rules/time-split';
import { readDays } from '../../ask/desk-calls';
import { useAnswer } from '../../ask/use-answer';
import { Asked } from '../../design/asked';
import { SplitBar } from '../../design/split-bar';
import { type Column, Table } from '../../design/table';
import { useVoice } from '../../i18n/words';
import { caseIn, keyOf, type OfCase } from '../../portal/case/case-folds';

const aDayMs = 86_400_000;
const askDays = (key: string) => readDays(caseIn(key));

interface Row {
  readonly key: string;
  readonly name: string;
  readonly split: TimeSplit;
}

/** Whose the days were 谁的天数: one bar, and the same numbers as a table. */
export function Days({ items, ...of }: OfCase & { readonly items: CaseView['items'] }) {
  const { t, say } = useVoice();
  const answer = useAnswer(keyOf(of), askDays);
  const days = (ms: number): string => (ms / aDayMs).toFixed(1);
  const nameOf = (itemId: string): string => {
    const name = items.find((item) => item.itemId === itemId)?.name;
    return name ? say(name) : itemId;
  };
  return (
    <Asked answer={answer}>
      {({ whole, items: ofItems }) => {
        const rows: Row[] = [
          { key: '', name: t('desk.whole'), split: whole },
          ...ofItems.map((split) => ({ key: split.itemId, name: nameOf(split.itemId), split })),
        ];
        const causes = dayCauses.filter((cause) => rows.some(({ split }) => split.sharesMs[cause] > 0));
        const columns: Column<Row>[] = [
          { head: t('desk.days.of'), cell: ({ name }) => name, isPlain: true },
          ...causes.map((cause) => ({
            head: say(causeNames[cause]),
            cell: ({ split }: Row) => days(split.sharesMs[cause]),
            isNumber: true,
          })),
          { head: t('desk.days.all'), cell: ({ split }) => days(split.elapsedMs), isNumber: true },
        ];
        return (
          <>
            <SplitBar
              parts={causes.map((cause) => ({
                key: cause,
                name: say(causeNames[cause]),
                size: whole.sharesMs[cause],
              }))}
            />
            <Table caption={t('desk.days.unit')} columns={columns} rows={rows} keyOf={({ key }) => key} />
          </>
        );
      }}
    </Asked>
  );
}
