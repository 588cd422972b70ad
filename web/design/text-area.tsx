import { describedBy, Field, type FieldFrame } from './field';

/** Several lines of text. `initial` is kept as the person typed it. */
export function TextArea({
  initial,
  name,
  rows = 3,
  ...frame
}: FieldFrame & { readonly name: string; readonly initial: string; readonly rows?: number }) {
  return (
    <Field {...frame}>
      <textarea
        className="input wide"
        id={frame.id}
        name={name}
        rows={rows}
        defaultValue={initial}
        aria-describedby={describedBy(frame)}
        aria-invalid={frame.error === undefined ? undefined : true}
      />
    </Field>
  );
}
