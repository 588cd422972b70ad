import type { ReactNode } from 'react';
import { useSession } from '../ask/session';
import { Loading } from '../design/asked';
import { Page } from '../design/page';
import { People } from '../design/people';
import { useVoice } from '../i18n/words';
import { forgetDrafts } from './draft';

/** A page with personal data: whoever has not signed in does so here, and then the page is there. */
export function OwnPage({
  back = '/',
  why,
  children,
}: {
  readonly back?: string;
  /** Why one has to sign in here. */
  readonly why?: string;
  readonly children: () => ReactNode;
}) {
  const { t } = useVoice();
  const session = useSession();
  if (session === undefined) return <Loading />;
  if (session?.roles.includes('applicant')) return children();
  return (
    <Page title={t('signIn.title')} back={back}>
      <p>{why ?? t('signIn.own')}</p>
      <People roles={['applicant']} onSignedIn={forgetDrafts} />
    </Page>
  );
}
