import { type ReactNode, useState } from 'react';
import './fold.css';

/** What is there for those who want to know more; its content is made when it is opened first. */
export function Fold({
  title,
  forAll = false,
  children,
}: {
  readonly title: string;
  /** Whether it is written for those without scripts too; not where it is asked for when it is opened. */
  readonly forAll?: boolean;
  readonly children: () => ReactNode;
}) {
  const [wasOpened, setOpened] = useState(false);
  const look = (box: HTMLDetailsElement | null) => {
    if (box?.open) setOpened(true);
  };
  return (
    // It may have been opened before the scripts were there to hear of it.
    <details className="fold" ref={look} onToggle={(event) => look(event.currentTarget)}>
      <summary>{title}</summary>
      <div className="fold-inside">
        {wasOpened ? children() : forAll && <noscript>{children()}</noscript>}
      </div>
    </details>
  );
}
