import './timeline.css';

export interface Moment {
  readonly key: string;
  readonly what: string;
  /** ISO 8601, for programs. */
  readonly at: string;
  /** The same, for people. */
  readonly when: string;
}

/** What happened, newest first. */
export function Timeline({ moments }: { readonly moments: readonly Moment[] }) {
  return (
    <ol className="timeline" reversed>
      {moments.map(({ key, what, at, when }) => (
        <li key={key}>
          <time dateTime={at} className="number second">
            {when}
          </time>
          <div>{what}</div>
        </li>
      ))}
    </ol>
  );
}
