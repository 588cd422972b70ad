/** A text whose numbers, dates and telephone numbers are not broken at the end of a line. */
export function Together({ text }: { readonly text: string }) {
  return text.split(/(\d+(?:-\d+)+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="together">
        {part}
      </span>
    ),
  );
}
