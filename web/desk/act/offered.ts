import type { DeskCaseView } from '../../../api/wire';
import type { Voice } from '../../i18n/words';
import type { OfferedAct } from './acts';

type Verdict = DeskCaseView['acts'][number] | DeskCaseView['checks'][number]['acts'][number];

/** Acts as the API judged them, each with its way; the next safe one comes first and is marked. What has no way is left out. */
export function offeredActs<Act extends Verdict>(
  acts: readonly Act[],
  { say }: Voice,
  next: string | undefined,
  wayOf: (act: Act['act']) => OfferedAct['way'] | undefined,
): readonly OfferedAct[] {
  return acts
    .flatMap(({ act, name, whyNot }): OfferedAct[] => {
      const way = wayOf(act);
      const tone = act === next ? 'act' : 'plain';
      return way === undefined
        ? []
        : [{ id: act, name: say(name), whyNot: whyNot && say(whyNot.title), tone, way }];
    })
    .sort((a, b) => Number(b.id === next) - Number(a.id === next));
}
