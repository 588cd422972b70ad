import type { ReactNode } from 'react';
import { Link } from 'wouter';
import './summary-list.css';

export interface SummaryRow {
  readonly name: string;
  readonly value: ReactNode;
  /** Where this can be changed; `text` is read with the name of the row. */
  readonly change?: { readonly href: string; readonly text: string } | undefined;
}

/** What was said so far, each with the way to change it. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map(({ name, value, change }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {change && (
            <dd className="change no-print">
              <Link href={change.href}>
                {change.text}
                <span className="for-listeners"> {name}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
