import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal } from './problem';

/** What a page asked for: not there yet, there, or refused. */
export type Answer<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'refused'; readonly refusal: Refusal };

/**
 * Asks when the page opens and whenever `key` changes; `again` asks once more and keeps what is shown until then. What
 * is `there` already when the page opens is shown at once, and not asked for. `whenAway`: whether a network that is away
 * then is told in place of what is shown, or what is shown is kept.
 */
export function useAnswer<T>(
  key: string,
  ask: (key: string) => Promise<T>,
  there: () => T | undefined = () => undefined,
  whenAway: 'tell' | 'keep' = 'tell',
): Answer<T> & { readonly again: () => void } {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly answer: Answer<T> } | null>(() => {
    const value = there();
    return value === undefined ? null : { key, answer: { state: 'here', value } };
  });
  const wasThere = useRef(answer !== null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (wasThere.current) {
      wasThere.current = false;
      return;
    }
    let isWanted = true;
    ask(key).then(
      (value) => isWanted && setAnswer({ key, answer: { state: 'here', value } }),
      (error: unknown) => {
        if (!isWanted) return;
        if (!(error instanceof Refusal)) throw error;
        const refused: Answer<T> = { state: 'refused', refusal: error };
        const isKept = whenAway === 'keep' && error.kind === 'no-answer';
        setAnswer((before) =>
          isKept && before?.key === key && before.answer.state === 'here' ? before : { key, answer: refused },
        );
      },
    );
    return () => {
      isWanted = false;
    };
  }, [key, ask, round, whenAway]);
  const again = useCallback(() => setRound((n) => n + 1), []);
  return answer?.key === key ? { ...answer.answer, again } : { state: 'asking', again };
}
