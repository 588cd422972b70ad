/** Width of a character in em: Han and full-width ones fill the square, others about half of it. */
const widthOf = (character: string): number =>
  /[\u2e80-\uffef]|[\u{20000}-\u{3ffff}]/u.test(character) ? 1 : 0.55;

/** Lines of at most `width` em; Chinese breaks anywhere, other words stay whole where they can. */
export function wrap(text: string, width: number): readonly string[] {
  const words = text.match(/[\u2e80-\uffef]|[\u{20000}-\u{3ffff}]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words) {
    const wide = Array.from(word.trimEnd()).reduce((sum, character) => sum + widthOf(character), 0);
    if (line !== '' && used + wide > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += word;
    used += Array.from(word).reduce((sum, character) => sum + widthOf(character), 0);
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}
