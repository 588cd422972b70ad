import { useState } from 'react';
import { Refusal } from '../ask/problem';
import { type OfferedPerson, peoplePlace } from '../ask/places';
import { signIn } from '../ask/session';
import { useAnswers } from '../ask/use-answers';
import { useVoice } from '../i18n/words';
import { Alert } from './alert';
import { Asked, RefusalAlert } from './asked';
import { Button } from './button';

/** The development sign-in: one chooses whom to be. `roles`, `only`: whom to offer; absent: everyone. */
export function People({
  roles,
  only,
  onSignedIn,
}: {
  readonly roles?: readonly string[];
  /** Id of a person. */
  readonly only?: string;
  readonly onSignedIn: () => void;
}) {
  const { t } = useVoice();
  const [refusal, setRefusal] = useState<Refusal>();
  const isOffered = ({ person }: OfferedPerson): boolean =>
    (roles === undefined || person.roles.some((role) => roles.includes(role))) &&
    (only === undefined || person.id === only);
  const choose = async (id: string) => {
    try {
      await signIn(id);
      onSignedIn();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
    }
  };
  return (
    <>
      <Alert tone="near" title={t('signIn.development')} />
      {refusal && <RefusalAlert refusal={refusal} />}
      <Asked answer={useAnswers(peoplePlace)}>
        {([people]) => (
          <ul className="cards">
            {people.filter(isOffered).map(({ person: { id, name }, note }) => (
              <Offered key={id} name={name} note={note} onChoose={() => void choose(id)} />
            ))}
          </ul>
        )}
      </Asked>
    </>
  );
}

function Offered({
  name,
  note,
  onChoose,
}: Pick<OfferedPerson, 'note'> & Pick<OfferedPerson['person'], 'name'> & { readonly onChoose: () => void }) {
  const { t, say } = useVoice();
  return (
    <li className="card row">
      <div className="grow">
        <strong>{say(name)}</strong>
        <div className="second">{say(note)}</div>
      </div>
      <Button tone="plain" onClick={onChoose}>
        {t('signIn.as')}
        <span className="for-listeners"> {say(name)}</span>
      </Button>
    </li>
  );
}
