import type { ReactNode } from 'react';
import type { Answer } from '../ask/use-answer';
import { Loading, RefusalAlert } from '../design/asked';

/** A part of a page that is asked for by itself: what stands around it stays while it is on its way, or refused. */
export function Part<T>({
  answer,
  children,
}: {
  readonly answer: Answer<T> & { readonly again: () => void };
  readonly children: (value: T) => ReactNode;
}) {
  switch (answer.state) {
    case 'asking':
      return <Loading />;
    case 'refused':
      return <RefusalAlert refusal={answer.refusal} again={answer.again} />;
    case 'here':
      return children(answer.value);
  }
}
