import { useContext, useEffect } from 'react';
import { FirstView } from '../first-view';
import { type Place, readAt } from './places';
import { type Answer, useAnswer } from './use-answer';

type AnswersAt<Places extends readonly Place<unknown>[]> = {
  readonly [Index in keyof Places]: Places[Index] extends Place<infer T> ? T : never;
};

const askAll = (key: string) => Promise.all(key.split(' ').map(readAt)) as Promise<never>;

/** What the API answers at these places, here as soon as all of it is. What came with the page is not asked for. */
export function useAnswers<Places extends readonly Place<unknown>[]>(
  ...places: Places
): Answer<AnswersAt<Places>> & { readonly again: () => void } {
  const { answerAt, leave } = useContext(FirstView);
  const key = places.join(' ');
  const answer = useAnswer<AnswersAt<Places>>(key, askAll, () => {
    const came = places.map(answerAt);
    return came.includes(undefined) ? undefined : (came as unknown as AnswersAt<Places>);
  });
  useEffect(() => leave(key.split(' ')), [key, leave]);
  return answer;
}
