import { useEffect, useRef } from 'react';
import type { SignedIn } from '../ask/places';
import { answerSignedOut, useSignedOut } from '../ask/session';
import { useVoice } from '../i18n/words';
import { Button } from './button';
import { People } from './people';
import './sign-in-again.css';

/** Over the page, with everything typed still on it: whose session has ended signs in again, and what was asked goes on. */
export function SignInAgain() {
  const person = useSignedOut();
  return person && <Over person={person} />;
}

function Over({ person }: { readonly person: SignedIn }) {
  const { t, say } = useVoice();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = box.current;
    node?.showModal();
    // Esc means no too; what was asked is then refused, and the page says so.
    const refuse = () => answerSignedOut(false);
    node?.addEventListener('cancel', refuse);
    return () => node?.removeEventListener('cancel', refuse);
  }, []);
  return (
    <dialog ref={box} className="over" aria-labelledby="sign-in-again">
      <h2 id="sign-in-again">{t('signIn.again')}</h2>
      <p>{t('signIn.kept', { name: say(person.name) })}</p>
      <People only={person.id} onSignedIn={() => answerSignedOut(true)} />
      <Button tone="plain" onClick={() => answerSignedOut(false)}>
        {t('signIn.notNow')}
      </Button>
    </dialog>
  );
}
