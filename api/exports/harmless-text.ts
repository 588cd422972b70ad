/**
 * What a spreadsheet takes for the beginning of a formula, half-width and full-width, also behind blanks (OWASP, CSV
 * Injection); and a tab or line break in front, behind which some look for one.
 */
const looksLikeFormula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** Marks that turn or hide the direction of what stands beside them, so that a cell reads as what it is not. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Characters that XML cannot hold; halves of pairs included. */
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text as a cell may hold it: shown as it is, never evaluated. What looks like a formula gets an apostrophe in front. */
export function harmlessText(text: string): string {
  const shown = text.replace(directionMarks, '').replace(notInXml, '\ufffd');
  return looksLikeFormula.test(shown) ? `'${shown}` : shown;
}
