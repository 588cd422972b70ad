import { useVoice, loadVoice } from '../i18n/words';
import { changeLook, useLook } from '../look';
import { type Language, languageTags, sizes } from '../looks';
import './switches.css';

const languageNames = { zh: '中文', en: 'English' } as const satisfies Record<Language, string>;

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { language } = useLook();
  const other = language === 'zh' ? 'en' : 'zh';
  const change = () => void loadVoice(other).then(() => changeLook({ language: other }));
  return (
    <button type="button" className="switch" lang={languageTags[other]} onClick={change}>
      {languageNames[other]}
    </button>
  );
}

/** Size of all text, for people who see less well; the largest is the view for older people 长辈版. */
export function ElderSwitch() {
  const { t } = useVoice();
  const { size } = useLook();
  return (
    <div className="switch-group" role="group" aria-label={t('look.size')}>
      {sizes.map((one) => (
        <button
          key={one}
          type="button"
          className="switch"
          aria-pressed={one === size}
          onClick={() => changeLook({ size: one })}
        >
          {t(`look.size.${one}`)}
        </button>
      ))}
    </div>
  );
}
