import { useState } from 'react';
import { newId } from '../ask/client';
import { Refusal } from '../ask/problem';

/** An act that is under way, was done, or was refused. */
export interface Act<T> {
  readonly isBusy: boolean;
  readonly done: T | undefined;
  readonly refusal: Refusal | undefined;
  readonly start: () => void;
}

/**
 * Does something once, as often as it is tried: all tries have one key, until one has succeeded. It is under way until
 * what follows from a refusal is done too.
 */
export function useAct<T>(
  act: (key: string) => Promise<T>,
  onDone?: (done: T) => void,
  onRefused?: (refusal: Refusal) => Promise<void>,
): Act<T> {
  const [key, setKey] = useState(newId);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<T>();
  const [refusal, setRefusal] = useState<Refusal>();
  const run = async () => {
    setBusy(true);
    setRefusal(undefined);
    try {
      const result = await act(key);
      setDone(result);
      setKey(newId());
      onDone?.(result);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
      await onRefused?.(problem);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, done, refusal, start: () => void run() };
}
