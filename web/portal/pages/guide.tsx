import { readOneThing } from '../../ask/calls';
import { useAnswer } from '../../ask/use-answer';
import { Asked } from '../../design/asked';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';

/** What a one thing is for, what it takes, and the other ways to get it. */
export default function Guide({ id }: { readonly id: string }) {
  const { say } = useVoice();
  return (
    <Asked answer={useAnswer(id, readOneThing)}>
      {({ name, summary }) => (
        <Page title={say(name)} back="/">
          <p>{say(summary)}</p>
        </Page>
      )}
    </Asked>
  );
}
