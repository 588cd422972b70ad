import { type ButtonHTMLAttributes, type MouseEvent, type ReactNode, useRef } from 'react';
import { Link } from 'wouter';
import './button.css';

/** `act`: the one thing to do next; `plain`: also possible; `warn`: cannot be undone. */
type Tone = 'act' | 'plain' | 'warn';

/** A second click within this time, in ms, is a trembling hand and not a second wish. */
const doubleClickMs = 1_000;

/** A button that is never disabled: it says what is under way instead, and takes one click of a quick pair. */
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
  const last = useRef(-Infinity);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const since = event.timeStamp - last.current;
    if (busy !== undefined || since < doubleClickMs) {
      event.preventDefault();
      return;
    }
    last.current = event.timeStamp;
    onClick?.(event);
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
