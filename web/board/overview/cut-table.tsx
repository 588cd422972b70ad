import type { ReductionsBoard } from '../../../api/management-wire';
import { basisNames, basisNotes, cutText, measureNames } from '../../../rules/measure-names';
import { measures } from '../../../rules/reductions';
import { Table } from '../../design/table';
import { useVoice } from '../../i18n/words';
import { CountLink } from '../count-link';
import { toldOf } from './told-of';

/** What was cut in sum: before, promised, measured, and of how many. What is unknown says so and claims nothing. */
export function CutTable({ cuts }: { readonly cuts: ReductionsBoard }) {
  const voice = useVoice();
  const { t, say } = voice;
  const rows = measures.map((measure) => ({
    measure,
    name: say(measureNames[measure]),
    ...cuts.total[measure],
    links: cuts.links[measure],
  }));
  const amount = (value: number | null) => value ?? t('board.unknown');
  const notes = [...new Set(rows.map(({ basis }) => basis))].flatMap((basis) => basisNotes[basis] ?? []);
  return (
    <section>
      <h2>{t('board.cuts')}</h2>
      <Table
        caption={t('board.cuts.caption', { told: toldOf(cuts, voice) })}
        columns={[
          { head: t('cut.measure'), isPlain: true, cell: ({ name }) => name },
          { head: t('cut.before'), isNumber: true, cell: ({ before }) => amount(before) },
          { head: t('cut.promised'), isNumber: true, cell: ({ promised }) => amount(promised) },
          { head: t('cut.measured'), isNumber: true, cell: ({ measured }) => amount(measured) },
          { head: t('board.unit'), cell: ({ unit }) => say(unit) },
          { head: t('cut.cut'), isNumber: true, cell: ({ cut }) => cutText(cut) ?? t('board.unknown') },
          { head: t('cut.basis'), cell: ({ basis }) => say(basisNames[basis]) },
          {
            head: t('board.counted'),
            isNumber: true,
            cell: ({ name, counted, links }) => (
              <CountLink count={counted} link={links.counted} of={`${name} ${t('board.counted')}`} />
            ),
          },
          {
            head: t('board.cuts.unknown'),
            isNumber: true,
            cell: ({ name, leftOut, links }) => (
              <CountLink count={leftOut} link={links.leftOut} of={`${name} ${t('board.cuts.unknown')}`} />
            ),
          },
        ]}
        rows={rows}
        keyOf={({ measure }) => measure}
      />
      {notes.map((note) => (
        <p key={note.en} className="second">
          {say(note)}
        </p>
      ))}
    </section>
  );
}
