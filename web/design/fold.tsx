import type { ReactNode } from 'react';
import './fold.css';

/** What is there for those who want to know more. */
export function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="fold">
      <summary>{title}</summary>
      <div className="fold-inside">{children}</div>
    </details>
  );
}
