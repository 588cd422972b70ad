import { useEffect, useEffectEvent } from 'react';

/** An entry of a case's log as it comes. */
export interface LiveEntry {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly text: { readonly zh: string; readonly en: string };
}

/** How long a log is followed: `toTheEnd` of its case, `beyond` it, or not at all. */
export type Follow = 'no' | 'toTheEnd' | 'beyond';

/**
 * Follows the log of a case after entry `after`, while the page is seen: a page in the background gives its connection
 * back, because a browser has six for all pages of a site, and asks from the last entry on when it is seen again.
 */
export function useCaseEvents(
  caseNo: string,
  after: number,
  follow: Follow,
  onEntry: (entry: LiveEntry) => void,
): void {
  const hear = useEffectEvent(onEntry);
  useEffect(() => {
    if (follow === 'no') return;
    let last = after;
    let source: EventSource | null = null;
    const leave = () => {
      source?.close();
      source = null;
    };
    const look = () => {
      leave();
      if (document.visibilityState === 'hidden') return;
      source = new EventSource(`/api/v1/cases/${caseNo}/events?after=${last}`);
      source.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
        const seq = Number(lastEventId);
        if (seq <= last) return;
        last = seq;
        const entry = { ...(JSON.parse(data) as Omit<LiveEntry, 'seq'>), seq };
        // The server has ended the stream; where nothing is waited for beyond it, it must not be asked again.
        if (entry.type === 'caseClosed' && follow === 'toTheEnd') leave();
        hear(entry);
      };
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      leave();
    };
  }, [caseNo, after, follow]);
}
