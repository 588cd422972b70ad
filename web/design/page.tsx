import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useVoice } from '../i18n/words';
import { Back } from './back';
import { ErrorSummary, type FieldError } from './error-summary';

let isFirstPage = true;

const noErrors: readonly FieldError[] = [];

/**
 * One page: its title, its way back, its errors. Arriving from another page, the view starts at the top and the
 * heading has the focus, so that the page is heard from its beginning; the first page is left to the browser.
 */
export function Page({
  title,
  back,
  errors = noErrors,
  heading,
  children,
}: {
  readonly title: string;
  /** Address of the page before; absent on a first page. */
  readonly back?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** `false`: the page brings its own heading, as a question does. */
  readonly heading?: false;
  readonly children: ReactNode;
}) {
  const { t } = useVoice();
  const [address] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const hasErrors = errors.length > 0;
  useEffect(() => {
    document.title = `${hasErrors ? t('errors.prefix') : ''}${title} – ${t('site.name')}`;
  }, [title, hasErrors, t]);
  useEffect(() => {
    if (isFirstPage) {
      isFirstPage = false;
      return;
    }
    window.scrollTo({ top: 0, behavior: 'instant' });
    box.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [address]);
  return (
    <div ref={box}>
      {back !== undefined && <Back href={back} />}
      <ErrorSummary errors={errors} />
      {heading !== false && <h1 tabIndex={-1}>{title}</h1>}
      {children}
    </div>
  );
}
