import { useVoice } from '../i18n/words';
import { Tag } from './tag';

/** Marks a sample 样例 in a list; nothing is there for a case. */
export function SampleTag({ isSample }: { readonly isSample: boolean }) {
  const { t } = useVoice();
  return isSample ? <Tag tone="plain">{t('sample')}</Tag> : null;
}

/** The same at the head of a page, with what it means. */
export function SampleNote({ isSample }: { readonly isSample: boolean }) {
  const { t } = useVoice();
  if (!isSample) return null;
  return (
    <p>
      <SampleTag isSample /> <span className="second">{t('sample.what')}</span>
    </p>
  );
}
