import { Link } from 'wouter';
import { useVoice } from '../i18n/words';

/** The way to the page before. */
export function Back({ href }: { readonly href: string }) {
  const { t } = useVoice();
  return (
    <Link href={href} className="switch back no-print">
      <span aria-hidden="true" className="arrow">
        ‹
      </span>
      {t('site.back')}
    </Link>
  );
}
