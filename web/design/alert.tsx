import type { ReactNode } from 'react';
import { Tag, type Tone } from './tag';
import './alert.css';

/** What came of an act or what needs attention. It stays on the page; nothing closes by itself. */
export function Alert({
  tone,
  title,
  children,
}: {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={`alert ${tone}`} role={tone === 'late' || tone === 'fault' ? 'alert' : 'status'}>
      <Tag tone={tone}>{title}</Tag>
      {children}
    </div>
  );
}
