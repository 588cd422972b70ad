import { type MouseEvent, useState } from 'react';
import { Alert } from '../../design/alert';
import { Button } from '../../design/button';
import { useVoice } from '../../i18n/words';
import { copy } from '../copy';
import { typedIn } from './typed-in';

/** Somebody else was faster: what may still be done, and that nothing typed is lost. Stands in the form it is about. */
export function Overtaken({
  title,
  possible,
}: {
  readonly title: string;
  /** Names of the acts that are possible now. */
  readonly possible: readonly string[];
}) {
  const { t } = useVoice();
  const [said, setSaid] = useState<'desk.copied' | 'desk.copied.select'>();
  const copyAll = async ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    if (!form) return;
    const isCopied = await copy(Object.values(typedIn(form)).join('\n'));
    if (!isCopied) form.querySelector<HTMLInputElement>('textarea, input[type=text]')?.select();
    setSaid(isCopied ? 'desk.copied' : 'desk.copied.select');
  };
  return (
    <Alert tone="late" title={title}>
      <p>
        {t(possible.length > 0 ? 'desk.overtaken.else' : 'desk.overtaken.none', {
          acts: possible.map((name) => t('desk.quoted', { name })).join(t('desk.listed')),
        })}
      </p>
      <Button tone="plain" onClick={(event) => void copyAll(event)}>
        {t(said ?? 'desk.overtaken.copy')}
      </Button>
    </Alert>
  );
}
