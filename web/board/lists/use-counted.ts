import { limitKindNames } from '../../../rules/limit-names';
import { measureNames } from '../../../rules/measure-names';
import { outcomeNames, statusNames } from '../../../rules/case/case-names';
import type { Text } from '../../../rules/text';
import { type Key, useVoice } from '../../i18n/words';

/** What a row counts as, by the word of the API. */
const bucketKeys: Readonly<Record<string, Key>> = {
  kept: 'board.kept',
  missed: 'board.missed',
  kept_as_told: 'board.keptAsTold',
  missed_as_told: 'board.missedAsTold',
  late_paused: 'board.latePaused',
  kept_extended: 'board.extendedKept',
  missed_extended: 'board.extendedMissed',
  left_out: 'board.leftOut',
  no_limit: 'board.withoutLimit',
};

/** What the rows of a list are, in words: whole cases or items, for which limit, what they count as. */
export function useCounted(search: string): string {
  const { t, say } = useVoice();
  const asked = new URLSearchParams(search);
  const named = (names: Readonly<Record<string, Text>>, name: string): string | undefined => {
    const text = names[asked.get(name) ?? ''];
    return text && say(text);
  };
  const bucket = bucketKeys[asked.get('bucket') ?? ''];
  const measure = named(measureNames, 'measure');
  const parts = [
    t(asked.get('scope') === 'items' ? 'board.scope.items' : 'board.scope.cases'),
    named(limitKindNames, 'limit'),
    bucket && t(bucket),
    named({ ...statusNames, ...outcomeNames }, 'endedAs'),
    measure && t(asked.get('known') === 'false' ? 'board.cut.unknown' : 'board.cut.known', { measure }),
  ];
  return parts.filter((part) => part !== undefined).join(t('case.separator'));
}
