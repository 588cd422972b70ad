import { useEffect } from 'react';
import type { AwakeEvent } from '../early-press';
import { carrierId } from '../first-view';

/** Stands beside a page, and comes to life with it: from now on the page answers whoever presses. */
export function Awake() {
  useEffect(() => {
    document.getElementById(carrierId)?.remove();
    dispatchEvent(new Event('page-awake' satisfies AwakeEvent));
  }, []);
  return null;
}
