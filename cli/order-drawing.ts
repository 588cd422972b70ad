import type { Plan, PlanItem } from '../catalogue/plan';
import { drawTable } from './table';
import type { Voice } from './voice';

/** The graph of a plan as text: one block per stage, each item with the numbers it waits for; ★ critical path. */
export function orderDrawing({ stages, items, promise }: Plan, voice: Voice): string[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const waitsFor = ({ needs }: PlanItem): string =>
    needs.length === 0 ? '' : `← ${needs.map((need) => byId.get(need.item)?.itemNo ?? need.item).join(', ')}`;
  const rows = stages.flatMap((stage, index) =>
    stage.flatMap((id, place) => {
      const item = byId.get(id);
      if (!item) return [];
      return [
        [
          place === 0 ? voice.label({ zh: `第${index + 1}步`, en: `Stage ${index + 1}` }) : '',
          promise.criticalPath.includes(id) ? '★' : '',
          `${item.itemNo} ${voice.name(item.name)}`,
          waitsFor(item),
        ],
      ];
    }),
  );
  return [
    ...drawTable(
      [
        { head: voice.label({ zh: '步', en: 'Stage' }) },
        { head: '' },
        { head: voice.label({ zh: '同一步并行办理', en: 'In parallel within a stage' }) },
        { head: voice.label({ zh: '等待', en: 'Waits for' }) },
      ],
      rows,
    ),
    voice.label({ zh: '★ 决定总时限', en: '★ on the critical path' }),
  ];
}
