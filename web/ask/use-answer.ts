import { useCallback, useEffect, useState } from 'react';
import { Refusal } from './problem';

/** What a page asked for: not there yet, there, or refused. */
export type Answer<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'refused'; readonly refusal: Refusal };

/** Asks when the page opens and whenever `key` changes; `again` asks once more and keeps what is shown until then. */
export function useAnswer<T>(
  key: string,
  ask: (key: string) => Promise<T>,
): Answer<T> & { readonly again: () => void } {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly answer: Answer<T> } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    ask(key).then(
      (value) => isWanted && setAnswer({ key, answer: { state: 'here', value } }),
      (error: unknown) => {
        if (!isWanted) return;
        if (!(error instanceof Refusal)) throw error;
        setAnswer({ key, answer: { state: 'refused', refusal: error } });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [key, ask, round]);
  const again = useCallback(() => setRound((n) => n + 1), []);
  return answer?.key === key ? { ...answer.answer, again } : { state: 'asking', again };
}
