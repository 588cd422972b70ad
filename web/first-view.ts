import { createContext } from 'react';
import type { Look } from './looks';

/** What a page came with when the server wrote its first view. */
export interface FirstView {
  /** The look it was written in; absent: it was not. */
  readonly look?: Look;
  /** What the API answers at this address, if that came with the page; `undefined`: it did not. */
  readonly answerAt: (address: string) => unknown;
  /** Leaves these answers behind when they are shown: whoever needs them later asks anew. */
  readonly leave: (addresses: readonly string[]) => void;
}

export const nothingCame: FirstView = { answerAt: () => undefined, leave: () => undefined };

export const FirstView = createContext<FirstView>(nothingCame);

/** Id of the element that carries the answers; it is gone when the page has come to life. */
export const carrierId = 'first-view';

/** Reads what came with this page; `null`: nothing did, and everything is asked for. */
export function takeFirstView(look: Look): FirstView | null {
  const carrier = document.getElementById(carrierId);
  if (!carrier) return null;
  const answers = new Map(Object.entries(JSON.parse(carrier.textContent) as Record<string, unknown>));
  return {
    look,
    answerAt: (address) => answers.get(address),
    leave: (addresses) => addresses.forEach((address) => answers.delete(address)),
  };
}
