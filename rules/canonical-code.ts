/**
 * A code as it is stored and compared: half-width, upper case, without spaces. The checks of codes accept this form
 * only, so that one person or unit never has two spellings; call it where a code enters.
 */
export function canonicalCode(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}
