import { Link } from 'wouter';
import { pageOf } from './places';

/** A number that opens exactly what it counts. `of`: what that is, for those who hear the link alone. */
export function CountLink({
  count,
  link,
  of,
}: {
  readonly count: number;
  readonly link: string;
  readonly of: string;
}) {
  return (
    <Link href={pageOf(link)} className="count number">
      {count}
      <span className="for-listeners"> {of}</span>
    </Link>
  );
}
