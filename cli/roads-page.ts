import type { Road, Roads } from '../catalogue/roads';
import type { Text } from '../rules/text';
import { drawTable } from './table';
import type { Voice } from './voice';

const ways = {
  papers: { zh: '提交材料', en: 'Papers' },
  commitment: { zh: '告知承诺', en: 'Commitment' },
} as const;

const rows: readonly (readonly [Text, (road: Road) => string])[] = [
  [{ zh: '本事项（工作日）', en: 'This item, working days' }, ({ days }) => String(days.item)],
  [{ zh: '全部办结（工作日）', en: 'The whole, working days' }, ({ days }) => String(days.whole)],
  [{ zh: '提交（份）', en: 'Papers' }, ({ papers }) => String(papers.length)],
  [{ zh: '环节', en: 'Steps' }, ({ promised }) => String(promised.steps.value)],
  [{ zh: '跑动（次）', en: 'Trips' }, ({ promised }) => String(promised.trips.value)],
];

/** Papers and commitment side by side, for each letter that the person may sign or leave. */
export function roadLines(roads: readonly Roads[], voice: Voice): string[] {
  return roads.flatMap(({ letter, question, papers, commitment }, index) => {
    if (!commitment) return [];
    return [
      ...(index === 0 ? [] : ['']),
      voice.label(letter.name),
      ...drawTable(
        [
          { head: voice.label({ zh: '比较', en: 'Compare' }) },
          ...[ways.papers, ways.commitment].map((way) => ({
            head: voice.label(way),
            align: 'right' as const,
          })),
        ],
        rows.map(([name, value]) => [voice.label(name), value(papers), value(commitment)]),
      ),
      ...[papers, commitment].map(
        ({ answers, laterCheck }) =>
          `- ${question}=${answers[question] ?? ''}: ${voice.sentence(laterCheck, 2)}`,
      ),
      ...commitment.ifFalse.map((text) => `  ${voice.sentence(text, 2)}`),
    ];
  });
}
