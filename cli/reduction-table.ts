import { basisNames, basisNotes, cutText, measureNames } from '../rules/measure-names';
import { type Measure, measures, type Reduction, type Reductions } from '../rules/reductions';
import type { Text } from '../rules/text';
import { drawTable } from './table';
import type { Voice } from './voice';

export type ReductionRow = Pick<Reduction, 'unit' | 'before' | 'promised' | 'measured' | 'cut' | 'basis'>;

const unknown: Text = { zh: '未知', en: 'unknown' };

/** Before, promised, measured and cut of every measure, with its basis, and below what the bases mean. */
export function reductionTable(rows: Readonly<Record<Measure, ReductionRow>>, voice: Voice): string[] {
  const all = measures.map((measure) => ({ measure, ...rows[measure] }));
  const amount = (value: number | null): string => (value === null ? voice.name(unknown) : String(value));
  const isMeasured = all.some(({ measured }) => measured !== null);
  const table = drawTable(
    [
      { head: voice.label({ zh: '指标', en: 'Measure' }) },
      { head: voice.label({ zh: '原来', en: 'Before' }), align: 'right' },
      { head: voice.label({ zh: '承诺', en: 'Promised' }), align: 'right' },
      ...(isMeasured ? [{ head: voice.label({ zh: '实际', en: 'Measured' }), align: 'right' } as const] : []),
      { head: voice.label({ zh: '减少', en: 'Cut' }), align: 'right' },
      { head: voice.label({ zh: '单位', en: 'Unit' }) },
      { head: voice.label({ zh: '依据', en: 'Basis' }) },
    ],
    all.map(({ measure, unit, before, promised, measured, cut, basis }) => [
      voice.label(measureNames[measure]),
      amount(before),
      amount(promised),
      ...(isMeasured ? [amount(measured)] : []),
      cutText(cut) ?? voice.name(unknown),
      voice.label(unit),
      voice.label(basisNames[basis]),
    ]),
  );
  const headline = {
    zh: '减少：承诺与实际中取较小的一个；提前办成的不计入。',
    en: 'Cut: the smaller of promised and measured; an early finish is not claimed.',
  };
  const bases = [...new Set(all.map(({ basis }) => basis))];
  return [
    ...table,
    ...(isMeasured ? [voice.sentence(headline)] : []),
    ...bases.flatMap((basis) => basisNotes[basis] ?? []).map((note) => voice.sentence(note)),
  ];
}

/** Why there is no claim: per measure the items of which nobody knows what they cost before. */
export function unknownBaselines(
  reductions: Reductions,
  nameOf: (itemId: string) => Text,
  voice: Voice,
): string[] {
  return measures.flatMap((measure) => {
    const names = reductions[measure].unknownItems.map((itemId) => voice.name(nameOf(itemId)));
    return names.length === 0 ? [] : `- ${voice.label(measureNames[measure])}: ${names.join(', ')}`;
  });
}
