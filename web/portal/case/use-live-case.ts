import { useCallback, useState } from 'react';
import type { CaseView } from '../../../api/wire';
import { readCase } from '../../ask/calls';
import { casePlace, logPlace } from '../../ask/places';
import type { Answer } from '../../ask/use-answer';
import { useAnswers } from '../../ask/use-answers';
import { useCaseEvents } from '../../ask/use-case-events';
import { tell } from '../../design/live';
import { useVoice } from '../../i18n/words';

/** One entry of the history of a case, as the page shows it. */
export interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly text: { readonly zh: string; readonly en: string };
}

/** A case as it is now, and its history: what is shown, and what came since. */
export interface LiveCase {
  readonly view: CaseView;
  readonly shown: readonly Entry[];
  readonly news: readonly Entry[];
}

/**
 * A case that stays up to date while it is looked at. Where it stands changes in place; new entries of the history wait
 * until they are asked for, so that nothing moves under the hand. `goesOn`: something of it lives on when it is closed.
 */
export function useLiveCase(
  caseNo: string,
  goesOn = false,
): Answer<LiveCase> & { readonly again: () => void; readonly showNews: () => void } {
  const { say } = useVoice();
  const { again, ...answer } = useAnswers(casePlace(caseNo), logPlace(caseNo));
  const [newest, setNewest] = useState<CaseView>();
  const [news, setNews] = useState<readonly Entry[]>([]);
  const [seen, setSeen] = useState<readonly Entry[]>([]);
  const [loaded, log = []] = answer.state === 'here' ? answer.value : [];
  const known = log.map(({ seq, event, text }): Entry => ({ seq, at: event.at, text }));
  const last = known[known.length - 1]?.seq ?? 0;

  const isClosed = loaded?.phase === 'closed';
  const follow = loaded === undefined ? 'no' : goesOn ? 'beyond' : isClosed ? 'no' : 'toTheEnd';
  useCaseEvents(caseNo, last, follow, (entry) => {
    setNews((entries) => [...entries, entry]);
    tell(say(entry.text));
    // The case itself says where it stands; while the network is away the old standing is still the last one known.
    readCase(caseNo).then(setNewest, () => undefined);
  });

  const showNews = useCallback(() => {
    setSeen((entries) => [...entries, ...news]);
    setNews([]);
  }, [news]);
  if (answer.state !== 'here') return { ...answer, again, showNews };
  const [asked] = answer.value;
  const view = newest !== undefined && newest.eventCount > asked.eventCount ? newest : asked;
  // What came by itself is in the log too when it is asked for anew.
  const isNew = ({ seq }: Entry): boolean => seq > last;
  const shown = [...known, ...seen.filter(isNew)];
  return {
    state: 'here',
    value: { view, shown, news: news.filter(isNew) },
    again,
    showNews,
  };
}
