import { type ReactNode, type SubmitEvent, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { StaffSite } from '../design/staff-site';
import { useVoice } from '../i18n/words';
import { placeFound } from './find';
import { KeyHelp } from './keys/key-help';
import { useKeys } from './keys/use-keys';
import { deskPlaces } from './places';
import './desk-site.css';

/** What stands around every page of the desk: its queues, the way to a case by number or scanned slip, the keys. */
export function DeskSite({ children }: { readonly children: ReactNode }) {
  const { t } = useVoice();
  const ways = (
    <>
      <Link href={deskPlaces.window} className="switch desk-link">
        {t('desk.window')}
      </Link>
      <Find />
    </>
  );
  return (
    <StaffSite home={deskPlaces.queue} title={t('desk.title')} ways={ways} tools={<KeyHelp />}>
      {children}
    </StaffSite>
  );
}

/** One field for a case number, typed or read by a hand scanner from a slip. */
function Find() {
  const { t } = useVoice();
  const [, goTo] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [isUnknown, setUnknown] = useState(false);
  useKeys({ '/': () => input.current?.focus() });
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const place = placeFound(input.current?.value ?? '');
    setUnknown(place === null);
    if (place === null || !input.current) return;
    input.current.value = '';
    goTo(place, { state: { isScanned: true } });
  };
  return (
    <form className="find" role="search" onSubmit={find}>
      <label htmlFor="find">{t('desk.find')}</label>
      <input
        ref={input}
        id="find"
        className="input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={isUnknown ? 'find-error' : undefined}
        aria-invalid={isUnknown ? true : undefined}
      />
      {isUnknown && (
        <span id="find-error" role="alert" className="field-error">
          {t('desk.find.unknown')}
        </span>
      )}
    </form>
  );
}
