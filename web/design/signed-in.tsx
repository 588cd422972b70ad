import type { ReactNode } from 'react';
import { useSession } from '../ask/session';
import { useVoice } from '../i18n/words';
import { Loading } from './asked';
import { Page } from './page';
import { People } from './people';

/** What is there for who has signed in as one of `roles`; whoever has not does so here, and then it is there. */
export function SignedIn({
  roles,
  why,
  back,
  onSignedIn = () => undefined,
  children,
}: {
  readonly roles: readonly string[];
  /** Why one has to sign in here. */
  readonly why: string;
  readonly back?: string;
  readonly onSignedIn?: () => void;
  readonly children: () => ReactNode;
}) {
  const { t } = useVoice();
  const session = useSession();
  if (session === undefined) return <Loading />;
  if (session?.roles.some((role) => roles.includes(role))) return children();
  return (
    <Page title={t('signIn.title')} back={back}>
      <p>{why}</p>
      <People roles={roles} onSignedIn={onSignedIn} />
    </Page>
  );
}
