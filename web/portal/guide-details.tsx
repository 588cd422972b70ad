import type { OneThing } from '../../catalogue/schema/one-thing';
import type { SituationPlan } from '../ask/places';
import { Fold } from '../design/fold';
import { ProcessDrawing } from '../design/process/process-drawing';
import { hotline } from '../design/site';
import { useVoice } from '../i18n/words';
import { daysText } from './days';
import { processOf } from './process-of';

/** Days and papers of each situation, cost, other ways to apply, law and telephone numbers. */
export function GuideDetails({
  oneThing,
  situations,
}: {
  readonly oneThing: OneThing;
  readonly situations: readonly SituationPlan[];
}) {
  const voice = useVoice();
  const { t, say } = voice;
  return (
    <>
      <h2>{t('guide.situations')}</h2>
      <ul className="cards">
        {situations.map(({ id, name, items, papers, days }) => (
          <li key={id} className="card">
            <h3>{say(name)}</h3>
            <p>
              {t('guide.takes', { items: items.length, days: daysText(days, voice), papers: papers.length })}
            </p>
            <p className="second">{items.map((item) => say(item.name)).join(t('list.separator'))}</p>
          </li>
        ))}
      </ul>
      <p className="second">{t('guide.usual')}</p>
      <h2>{t('guide.process')}</h2>
      {situations.map((situation) => (
        <Fold key={situation.id} title={say(situation.name)} forAll>
          {() => <ProcessDrawing steps={processOf(situation, voice)} />}
        </Fold>
      ))}
      <h2>{t('guide.fee')}</h2>
      <p>{say(oneThing.fee)}</p>
      <h2>{t('guide.otherWays')}</h2>
      <ul>
        <li>{t('guide.window')}</li>
        <li>{t('guide.phone', { phone: hotline })}</li>
        <li>{t('guide.agent')}</li>
      </ul>
      <h2>{t('plan.more')}</h2>
      <Fold title={t('guide.phones')} forAll>
        {() => (
          <>
            <ul>
              {oneThing.departments.map(({ id, name, enquiryPhone, complaintPhone }) => (
                <li key={id}>
                  {t('guide.department', {
                    department: say(name),
                    enquiry: enquiryPhone,
                    complaint: complaintPhone,
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </Fold>
      <Fold title={t('guide.conditions')} forAll>
        {() => (
          <>
            {oneThing.items.map(({ id, name, acceptConditions, legalBasis, window }) => (
              <section key={id}>
                <h3>{say(name)}</h3>
                <ul>
                  {acceptConditions.map((condition) => (
                    <li key={condition.en}>{say(condition)}</li>
                  ))}
                  <li>{t('guide.where', { window: say(window) })}</li>
                  {legalBasis.map((law) => (
                    <li key={law.en} className="second">
                      {say(law)}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </>
        )}
      </Fold>
    </>
  );
}
