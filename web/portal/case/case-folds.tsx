import type { ReactNode } from 'react';
import { readLedger, readMessages, readReductions, readSignedLetters } from '../../ask/calls';
import { useAnswer } from '../../ask/use-answer';
import { Asked } from '../../design/asked';
import { LedgerTable } from '../../design/ledger-table';
import { dayText, momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { LetterParts, promiseParts } from '../letter-parts';
import { ReductionTable } from '../reduction-table';

export interface OfCase {
  /** Case number and length of its log: what is shown here is asked anew when the case has moved on. */
  readonly caseNo: string;
  readonly eventCount: number;
}

export const keyOf = ({ caseNo, eventCount }: OfCase): string => `${caseNo} ${eventCount}`;
export const caseIn = (key: string): string => key.split(' ')[0] ?? key;

/** Why the dates are what they are, item by item. */
export function Ledger(of: OfCase): ReactNode {
  const { t, say, language } = useVoice();
  const answer = useAnswer(keyOf(of), askLedger);
  return (
    <Asked answer={answer}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('ledger.none')}</p>
        ) : (
          items.map(({ itemId, name, promised, statutory }) => (
            <section key={itemId}>
              <h3>{say(name)}</h3>
              <LedgerTable
                caption={t('ledger.promised', { due: promised.due ? dayText(promised.due, language) : '' })}
                days={promised.days}
              />
              {statutory?.due && <p>{t('ledger.statutory', { due: dayText(statutory.due, language) })}</p>}
            </section>
          ))
        )
      }
    </Asked>
  );
}
const askLedger = (key: string) => readLedger(caseIn(key));

/** What was really cut; before the end what is foreseen. */
export function Saved(of: OfCase): ReactNode {
  const { t } = useVoice();
  const answer = useAnswer(keyOf(of), askReductions);
  return (
    <Asked answer={answer}>
      {({ closed, reductions }) => (
        <ReductionTable caption={t(closed ? 'case.cutReally' : 'case.cutForeseen')} reductions={reductions} />
      )}
    </Asked>
  );
}
const askReductions = (key: string) => readReductions(caseIn(key));

/** What the applicant was told. */
export function Messages(of: OfCase): ReactNode {
  const { t, say, language } = useVoice();
  const answer = useAnswer(keyOf(of), askMessages);
  return (
    <Asked answer={answer}>
      {(messages) =>
        messages.length === 0 ? (
          <p>{t('case.noMessages')}</p>
        ) : (
          <ul>
            {messages.map(({ messageId, text, toldAt }) => (
              <li key={messageId}>
                <div className="second">{momentText(toldAt, language)}</div>
                {say(text)}
              </li>
            ))}
          </ul>
        )
      }
    </Asked>
  );
}
const askMessages = (key: string) => readMessages(caseIn(key));

/** The letters as they were signed. */
export function SignedLetters(of: OfCase): ReactNode {
  const { t, say, language } = useVoice();
  const answer = useAnswer(keyOf(of), askLetters);
  return (
    <Asked answer={answer}>
      {(letters) =>
        letters.length === 0 ? (
          <p>{t('case.noLetters')}</p>
        ) : (
          letters.map(({ text: { letter }, hash, signedAt }) => (
            <section key={letter.id}>
              <h3>{say(letter.name)}</h3>
              <p className="second">{t('case.signedAt', { when: momentText(signedAt, language), hash })}</p>
              <LetterParts letter={letter} />
              <ul>
                {promiseParts.map((part) => (
                  <li key={part}>{say(letter.commitment[part])}</li>
                ))}
              </ul>
            </section>
          ))
        )
      }
    </Asked>
  );
}
const askLetters = (key: string) => readSignedLetters(caseIn(key));
