import type { Letter } from '../../catalogue/schema/letters';
import { useVoice } from '../i18n/words';
import { daysText } from './days';

/** 承诺书: what the person says, in the order of 国办发〔2020〕42号. */
export const promiseParts = ['knowsNotice', 'meetsConditions', 'acceptsLiability', 'trueWill'] as const;
/** 告知书: what the person is told. */
const noticeParts = [
  'itemName',
  'legalBasis',
  'factsToProve',
  'wayToCommit',
  'liability',
  'powerToVerify',
  'disclosure',
] as const;

/** The notice of a letter in full, with its limit and how it is checked. */
export function LetterParts({ letter }: { readonly letter: Letter }) {
  const voice = useVoice();
  const { t, say } = voice;
  const { notice, decisionLimit, verification } = letter;
  return (
    <dl className="letter">
      {noticeParts.map((part) => (
        <div key={part}>
          <dt>{t(`letter.${part}`)}</dt>
          <dd>{say(notice[part])}</dd>
        </div>
      ))}
      <div>
        <dt>{t('letter.limit')}</dt>
        <dd>{daysText(decisionLimit.days, voice)}</dd>
      </div>
      <div>
        <dt>{t('letter.check')}</dt>
        <dd>
          {verification.class === 'none'
            ? say(verification.why)
            : t(`letter.check.${verification.class}`, {
                days: verification.limit.days,
                reply: verification.replyLimit.days,
                correction: verification.correctionLimit.days,
              })}
        </dd>
      </div>
    </dl>
  );
}
