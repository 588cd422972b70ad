import { useCallback, useSyncExternalStore } from 'react';
import type { DraftView } from '../../api/wire';
import { type DraftChange, readDraft, saveDraft } from '../ask/calls';
import { type Answer, useAnswer } from '../ask/use-answer';

// One page leads to the next within a draft: what the last answer said is shown at once.
const known = new Map<string, DraftView>();
const readers = new Set<() => void>();

/** Notes what the server holds of a draft. */
export function noteDraft(draft: DraftView): void {
  known.set(draft.draftId, draft);
  for (const read of readers) read();
}

/** Notes what is on its way to the server, so that whoever comes back sooner than its answer sees it. */
export function noteFields(draftId: string, fields: DraftChange['fields']): void {
  const draft = known.get(draftId);
  if (draft) noteDraft({ ...draft, fields: { ...draft.fields, ...fields } });
}

/** Asks for every draft anew: another person sees other things in it. */
export function forgetDrafts(): void {
  known.clear();
}

async function load(draftId: string): Promise<DraftView> {
  const draft = await readDraft(draftId);
  noteDraft(draft);
  return draft;
}

/** Saves some of a draft and gives it as it is then, with everything that is not right yet. Throws Refusal. */
export async function save(draftId: string, change: DraftChange): Promise<DraftView> {
  const draft = await saveDraft(draftId, change);
  noteDraft(draft);
  return draft;
}

/** The draft, as the server holds it now. */
export function useDraft(draftId: string): Answer<DraftView> & { readonly again: () => void } {
  const { again, ...answer } = useAnswer(draftId, load);
  const subscribe = useCallback((read: () => void) => {
    readers.add(read);
    return () => readers.delete(read);
  }, []);
  const newest = useSyncExternalStore(subscribe, () => known.get(draftId));
  return newest ? { state: 'here', value: newest, again } : { ...answer, again };
}
