import { type Measure, percentOf, type Reduction } from './reductions';
import type { Text } from './text';

/** What is cut, as people read it. */
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

/** What must be said beside a number of this basis. */
export const basisNotes: Partial<Record<Reduction['basis'], Text>> = {
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

/** A share as people read it: 0.9 is `−90 %`, −0.5 is `+50 %`; always rounded towards the smaller claim. */
export function cutText(cut: number | null): string | null {
  if (cut === null) return null;
  const percent = percentOf(cut);
  return percent === 0 ? '0 %' : `${percent > 0 ? '−' : '+'}${Math.abs(percent)} %`;
}
