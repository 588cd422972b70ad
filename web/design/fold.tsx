import { type ReactNode, useState } from 'react';
import './fold.css';

/** What is there for those who want to know more; its content is made when it is opened first. */
export function Fold({ title, children }: { readonly title: string; readonly children: () => ReactNode }) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className="fold" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{title}</summary>
      <div className="fold-inside">{wasOpened && children()}</div>
    </details>
  );
}
