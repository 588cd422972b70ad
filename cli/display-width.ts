const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const invisible = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns a text takes in a terminal: a Chinese character or full-width sign two, a combining mark none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += invisible.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return width;
}
