import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { DraftView } from '../../../api/wire';
import { type DraftChange, saveDraft } from '../../ask/calls';
import { noteDraft, noteFields } from '../draft';

/**
 * Saves what stands in a form when the person leaves it in any other way than by its button: by Back, a link, another
 * app, or by closing the page. `read` gives what is to be saved now; `onSaved` hears what the server has taken.
 */
export function useFormSaving(
  draftId: string,
  form: RefObject<HTMLFormElement | null>,
  read: (form: HTMLFormElement) => DraftChange,
  onSaved: (change: DraftChange, draft: DraftView) => void,
): void {
  const hear = useEffectEvent(onSaved);
  useEffect(() => {
    const node = form.current;
    if (!node) return;
    let saved = JSON.stringify(read(node));
    const save = (): void => {
      const change = read(node);
      if (Object.keys(change.fields ?? {}).length === 0 || JSON.stringify(change) === saved) return;
      saved = JSON.stringify(change);
      noteFields(draftId, change.fields);
      // Whoever leaves cannot be told that it failed; what counts is saved again, and said, by the button.
      saveDraft(draftId, change, true).then(
        (draft) => {
          noteDraft(draft);
          hear(change, draft);
        },
        () => undefined,
      );
    };
    const saveIfHidden = () => {
      if (document.visibilityState === 'hidden') save();
    };
    document.addEventListener('visibilitychange', saveIfHidden);
    return () => {
      document.removeEventListener('visibilitychange', saveIfHidden);
      save();
    };
  }, [draftId, form, read]);
}
