import { type ReactNode, useContext } from 'react';
import { SignedIn } from '../design/signed-in';
import { useVoice } from '../i18n/words';
import { forgetDrafts } from './draft';
import { Fillers } from './fillers';

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
  const fillers = useContext(Fillers);
  return (
    <SignedIn roles={fillers} why={why ?? t('signIn.own')} back={back} onSignedIn={forgetDrafts}>
      {children}
    </SignedIn>
  );
}
