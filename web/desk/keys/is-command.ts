/** What is asked of a key before it is taken for a command; a `KeyboardEvent` has it all. */
export interface PressedKey {
  readonly key: string;
  /** The one place where some browsers tell of an input method. */
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Code that browsers give to keys that an input method swallows. */
const swallowed = 229;

/**
 * Whether a key is a command of the page: not one that an input method takes (who types pinyin presses letters), and
 * none that belongs to the browser.
 */
export function isCommand({ key, keyCode, isComposing, ctrlKey, metaKey, altKey }: PressedKey): boolean {
  const isOfInputMethod = isComposing || keyCode === swallowed || key === 'Process';
  return !isOfInputMethod && !ctrlKey && !metaKey && !altKey;
}
