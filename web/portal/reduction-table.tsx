import { basisNames, basisNotes, cutText, measureNames } from '../../rules/measure-names';
import { type Measure, measures, type Reduction } from '../../rules/reductions';
import { type Column, Table } from '../design/table';
import { useVoice } from '../i18n/words';

type Row = Pick<Reduction, 'unit' | 'before' | 'promised' | 'measured' | 'cut' | 'basis'> & {
  readonly measure: Measure;
};

/** Before, promised and, once it is closed, measured; each number with how far it may be trusted. */
export function ReductionTable({
  caption,
  reductions,
}: {
  readonly caption: string;
  readonly reductions: Readonly<Record<Measure, Omit<Row, 'measure'>>>;
}) {
  const { t, say } = useVoice();
  const rows: Row[] = measures.map((measure) => ({ measure, ...reductions[measure] }));
  const amount = (value: number | null, { unit }: Row): string =>
    value === null ? say(basisNames.unknown) : t('cut.amount', { value, unit: say(unit) });
  const isMeasured = rows.some(({ measured }) => measured !== null);
  const columns: Column<Row>[] = [
    { head: t('cut.measure'), cell: ({ measure }) => say(measureNames[measure]), isPlain: true },
    { head: t('cut.before'), cell: (row) => amount(row.before, row) },
    { head: t('cut.promised'), cell: (row) => amount(row.promised, row) },
    ...(isMeasured ? [{ head: t('cut.measured'), cell: (row: Row) => amount(row.measured, row) }] : []),
    { head: t('cut.cut'), cell: ({ cut }) => cutText(cut) ?? say(basisNames.unknown), isNumber: true },
    { head: t('cut.basis'), cell: ({ basis }) => say(basisNames[basis]) },
  ];
  const notes = [...new Set(rows.map(({ basis }) => basis))].flatMap((basis) => basisNotes[basis] ?? []);
  return (
    <>
      <Table caption={caption} columns={columns} rows={rows} keyOf={({ measure }) => measure} />
      {notes.map((note) => (
        <p key={note.en} className="second">
          {say(note)}
        </p>
      ))}
    </>
  );
}
