import { useEffect, useState, useSyncExternalStore } from 'react';
import { useVoice } from '../i18n/words';

const never = () => () => undefined;

/** Reads the page to a person 朗读, where the browser can speak. */
export function ReadAloud() {
  const { t, language } = useVoice();
  const [speaking, setSpeaking] = useState(false);
  const canSpeak = useSyncExternalStore(
    never,
    () => 'speechSynthesis' in window,
    // Nearly every browser can; what comes later would push the page down.
    () => true,
  );
  useEffect(() => (canSpeak ? () => window.speechSynthesis.cancel() : undefined), [canSpeak]);
  if (!canSpeak) return null;
  const toggle = () => {
    window.speechSynthesis.cancel();
    setSpeaking(!speaking);
    if (speaking) return;
    const speech = new SpeechSynthesisUtterance(document.querySelector('main')?.innerText ?? '');
    speech.lang = language === 'zh' ? 'zh-CN' : 'en';
    speech.onend = () => setSpeaking(false);
    window.speechSynthesis.speak(speech);
  };
  return (
    <button type="button" className="switch" aria-pressed={speaking} onClick={toggle}>
      {t(speaking ? 'aloud.stop' : 'aloud.start')}
    </button>
  );
}
