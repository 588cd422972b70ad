import { type MouseEvent, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useVoice } from '../i18n/words';
import './error-summary.css';

/** One thing to mend: the id of its input, and the words that stand beside it too. */
export interface FieldError {
  readonly id: string;
  readonly text: string;
  /** Where it is mended, if not on this page. */
  readonly href?: string;
}

/** Everything that must be mended, above the heading, focused as soon as it appears. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const { t } = useVoice();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-title">
      <h2 id="error-title">{t('errors.title')}</h2>
      <ul>
        {errors.map(({ id, text, href }) => (
          <li key={id}>
            {href === undefined ? (
              <a href={`#${id}`} onClick={(event) => goToInput(event, id)}>
                {text}
              </a>
            ) : (
              <Link href={href}>{text}</Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Brings the label into view, not only the input, then lets the person type. */
function goToInput(event: MouseEvent, id: string): void {
  const input = document.getElementById(id);
  if (!input) return;
  event.preventDefault();
  const group = input.closest('fieldset')?.querySelector('legend');
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
  (group ?? label ?? input).scrollIntoView();
  input.focus({ preventScroll: true });
}
