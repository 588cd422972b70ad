import type { PersonalAct } from '../api/wire';
import { momentText } from './moment-text';
import type { Voice } from './voice';

/** Who did what to a case, when and why; what the case refused is said to be so, with the code of the refusal. */
export function actLines(
  acts: readonly PersonalAct[],
  itemName: (itemId: string) => string,
  voice: Voice,
): string[] {
  return acts.map(({ at, actor, name, itemId, reason, outcome, refusal }) => {
    const refused =
      outcome === 'refused' ? `, ${voice.label({ zh: '未办', en: 'refused' })} (${refusal ?? ''})` : '';
    const about = itemId === null ? '' : `, ${itemName(itemId)}`;
    return `${momentText(at)}  ${actor}  ${voice.label(name)}${about}${refused}${reason === null ? '' : `: ${reason}`}`;
  });
}
