/** Puts a text on the clipboard; `false`: the browser does not let a page do so here. */
export async function copy(text: string): Promise<boolean> {
  // Absent where the page came without TLS, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return (
    clipboard?.writeText(text).then(
      () => true,
      () => false,
    ) ?? false
  );
}
