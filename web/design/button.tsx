import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import './button.css';

/** `act`: the one thing to do next; `plain`: also possible; `warn`: cannot be undone. */
type Tone = 'act' | 'plain' | 'warn';

/** A button that is never disabled: it says what is under way instead, and takes one click of a double click. */
export function Button({
  tone = 'act',
  busy,
  onClick,
  children,
  type = 'button',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly tone?: Tone;
  /** What is under way; clicks do nothing until it is over. */
  readonly busy?: string | undefined;
}) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // The second click of a double click is a trembling hand; it may even meet the button of the next page.
    if (busy === undefined && event.detail < 2) onClick?.(event);
    else event.preventDefault();
  };
  return (
    <button
      {...rest}
      type={type}
      className={`button ${tone}`}
      aria-disabled={busy === undefined ? undefined : true}
      onClick={press}
    >
      {busy ?? children}
    </button>
  );
}

/** A link that is the next step of the page. */
export function LinkButton({
  href,
  tone = 'act',
  children,
}: {
  readonly href: string;
  readonly tone?: Tone;
  readonly children: ReactNode;
}) {
  return (
    <Link href={href} className={`button ${tone}`}>
      {children}
    </Link>
  );
}
