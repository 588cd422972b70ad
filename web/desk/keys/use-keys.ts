import { useEffect, useEffectEvent } from 'react';
import { isCommand } from './is-command';
import { useLetterKeys } from './letter-keys';

/** Where a letter is text and no command. */
const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog';

/** Does what a key stands for, unless somebody is typing; keys are named as the browser names them. */
export function useKeys(bindings: Readonly<Record<string, () => void>>): void {
  const areOn = useLetterKeys();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = Object.hasOwn(bindings, event.key) ? bindings[event.key] : undefined;
    const isTyping = event.target instanceof Element && event.target.closest(typing) !== null;
    if (!act || isTyping || !isCommand(event)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!areOn) return;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [areOn]);
}
