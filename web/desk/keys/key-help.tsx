import { useRef } from 'react';
import { Button } from '../../design/button';
import { useVoice } from '../../i18n/words';
import { turnLetterKeys, useLetterKeys } from './letter-keys';
import { useKeys } from './use-keys';

const keys = ['?', '/', 'j', 'k', 'Enter', 'x', 'e', 'c'] as const;
const meanings = {
  '?': 'desk.key.help',
  '/': 'desk.key.find',
  j: 'desk.key.next',
  k: 'desk.key.before',
  Enter: 'desk.key.open',
  x: 'desk.key.select',
  e: 'desk.key.act',
  c: 'desk.key.copy',
} as const satisfies Record<(typeof keys)[number], string>;

/** The keys of the desk, and the switch that turns those of one letter off. */
export function KeyHelp() {
  const { t } = useVoice();
  const dialog = useRef<HTMLDialogElement>(null);
  const areOn = useLetterKeys();
  useKeys({ '?': () => dialog.current?.showModal() });
  return (
    <>
      <button type="button" className="switch" onClick={() => dialog.current?.showModal()}>
        {t('desk.keys')}
      </button>
      <dialog ref={dialog} className="key-help" aria-labelledby="key-help-title">
        <h2 id="key-help-title">{t('desk.keys')}</h2>
        <dl>
          {keys.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(meanings[key])}</dd>
            </div>
          ))}
        </dl>
        <div className="choice">
          <input
            type="checkbox"
            id="letter-keys"
            checked={areOn}
            onChange={(event) => turnLetterKeys(event.currentTarget.checked)}
          />
          <label htmlFor="letter-keys">{t('desk.keys.on')}</label>
        </div>
        <p className="second">{t('desk.keys.always')}</p>
        <Button tone="plain" onClick={() => dialog.current?.close()}>
          {t('desk.close')}
        </Button>
      </dialog>
    </>
  );
}
