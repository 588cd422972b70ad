import type { ReactNode } from 'react';
import './field.css';

/** What stands around every input. */
export interface FieldFrame {
  /** Id of the input; ids of hint and error are made from it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The label is the heading of the page. */
  readonly isHeading?: boolean;
}

/** Ids of hint and error, so that they are read with the input. */
export function describedBy({ id, hint, error }: FieldFrame): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

function HintAndError({ id, hint, error }: FieldFrame) {
  return (
    <>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="second">
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div id={`${id}-error`} className="field-error">
          <span aria-hidden="true">✕ </span>
          {error}
        </div>
      )}
    </>
  );
}

/** One input with its label, hint and error. */
export function Field({ children, ...frame }: FieldFrame & { readonly children: ReactNode }) {
  return (
    <div className={frame.error === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={frame.id}>{frame.label}</label>
      <HintAndError {...frame} />
      {children}
    </div>
  );
}

/** Several inputs that answer one question. */
export function FieldGroup({ children, ...frame }: FieldFrame & { readonly children: ReactNode }) {
  return (
    <fieldset
      className={frame.error === undefined ? 'field' : 'field wrong'}
      aria-describedby={describedBy(frame)}
    >
      <legend>{frame.isHeading ? <h1 tabIndex={-1}>{frame.label}</h1> : frame.label}</legend>
      <HintAndError {...frame} />
      {children}
    </fieldset>
  );
}
