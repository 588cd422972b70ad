/** Largest answer that is read, in bytes. */
export const largestAnswerBytes = 1024 * 1024;

/** The body as JSON, at most 1 MiB of it, in strict UTF-8 (a GBK page would otherwise pass as mangled text). */
export async function readJson(
  response: Response,
): Promise<{ kind: 'json'; value: unknown } | { kind: 'tooLarge' } | { kind: 'notJson' }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the stream, so a department cannot make us read on.
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > largestAnswerBytes) return { kind: 'tooLarge' };
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    // U+0000 is no character of any text, and PostgreSQL stores none.
    if (text.includes('\\u0000')) return { kind: 'notJson' };
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'notJson' };
  }
}
