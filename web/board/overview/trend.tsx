import type { GroupedTimeLimits } from '../../../api/management-wire';
import { rateText } from '../../../rules/rate-text';
import { useAnswer } from '../../ask/use-answer';
import { Table } from '../../design/table';
import { monthText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { RateBars } from '../charts/rate-bars';
import { Part } from '../part';
import { readByMonth } from './board-figures';
import { keptColumns } from './kept-columns';
import { toldOf } from './told-of';

/** Month by month: how many cases kept their promise, as a picture and as the table of the same numbers. */
export function Trend({ at }: { readonly at: string }) {
  const answer = useAnswer(at, readByMonth);
  return <Part answer={answer}>{(byMonth) => <Months byMonth={byMonth} />}</Part>;
}

function Months({ byMonth }: { readonly byMonth: GroupedTimeLimits }) {
  const voice = useVoice();
  const { t, language } = voice;
  const months = byMonth.groups.map(({ key, cases: { promised } }) => ({
    key,
    name: monthText(key, language),
    rate: promised.rate,
    promised,
  }));
  const known = months.flatMap(({ name, rate }) => (rate === null ? [] : [{ name, rate }]));
  const [last, before] = [known.at(-1), known.at(-2)];
  const finding = (): string => {
    if (!last) return t('board.trend.none');
    if (!before) return t('board.trend.first', { month: last.name, rate: rateText(last.rate) });
    const values = { month: last.name, rate: rateText(last.rate), before: rateText(before.rate) };
    if (last.rate === before.rate) return t('board.trend.same', values);
    return t(last.rate > before.rate ? 'board.trend.up' : 'board.trend.down', values);
  };
  return (
    <section className="narrow">
      <h2>{finding()}</h2>
      {months.length > 0 && (
        <>
          <RateBars bars={months} />
          <Table
            caption={t('board.trend.caption', { told: toldOf(byMonth, voice) })}
            columns={[
              { head: t('board.column.month'), isPlain: true, cell: ({ name }) => name },
              ...keptColumns(voice),
            ]}
            rows={months}
            keyOf={({ key }) => key}
          />
        </>
      )}
    </section>
  );
}
