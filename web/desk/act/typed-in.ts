import type { Typed } from './act-forms';

/** What was typed or chosen in a form, by name of the input; what is empty is left out. */
export function typedIn(form: HTMLFormElement): Typed {
  const typed = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(typed);
}
