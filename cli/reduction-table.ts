import { type Measure, measures, percentOf, type Reduction, type Reductions } from '../rules/reductions';
import type { Text } from '../rules/text';
import { drawTable } from './table';
import type { Voice } from './voice';

export type ReductionRow = Pick<Reduction, 'unit' | 'before' | 'promised' | 'measured' | 'cut' | 'basis'>;

export const measureNames = {
  time: { zh: '时限', en: 'Time' },
  steps: { zh: '环节', en: 'Steps' },
  materials: { zh: '材料', en: 'Materials' },
  trips: { zh: '跑动', en: 'Trips' },
} as const satisfies Record<Measure, Text>;

/** How much a number may be trusted, in words. */
export const basisNames = {
  law: { zh: '法定', en: 'law' },
  published: { zh: '已公布', en: 'published' },
  calibrated: { zh: '校准', en: 'calibrated' },
  assumed: { zh: '假定', en: 'assumed' },
  unknown: { zh: '未知', en: 'unknown' },
} as const satisfies Record<Reduction['basis'], Text>;

const notes: Partial<Record<Reduction['basis'], Text>> = {
  calibrated: {
    zh: '校准：演示数据，按公开报道的比例校准，不是实测的原状。',
    en: 'Calibrated: demonstration data, set so that the published ratios come out; not a measured past.',
  },
  assumed: {
    zh: '假定：我们的估计，请以本地数据替换。',
    en: 'Assumed: our estimate; put your own figures in its place.',
  },
  unknown: {
    zh: '未知：原状没有数据，不作任何减少的表述。',
    en: 'Unknown: there are no figures from before, so nothing is claimed.',
  },
};

const unknown: Text = { zh: '未知', en: 'unknown' };

/** A share as people read it: 0.9 is `−90 %`, −0.5 is `+50 %`; always rounded towards the smaller claim. */
export function cutText(cut: number | null): string | null {
  if (cut === null) return null;
  const percent = percentOf(cut);
  return percent === 0 ? '0 %' : `${percent > 0 ? '−' : '+'}${Math.abs(percent)} %`;
}

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
    ...bases.flatMap((basis) => notes[basis] ?? []).map((note) => voice.sentence(note)),
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
