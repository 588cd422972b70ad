import { Link } from 'wouter';
import { outcomeNames, phaseNames } from '../../../rules/case/case-names';
import { draftsPlace, oneThingsPlace, ownCasesPlace } from '../../ask/places';
import { useAnswers } from '../../ask/use-answers';
import { Asked } from '../../design/asked';
import { LinkButton } from '../../design/button';
import { Page } from '../../design/page';
import { SampleTag } from '../../design/sample-tag';
import { Tag } from '../../design/tag';
import { momentText, shortDayText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { OwnPage } from '../own-page';

/** The cases of whoever has signed in, and what is not submitted yet. */
export default function CasesPage() {
  return <OwnPage>{() => <Own />}</OwnPage>;
}

function Own() {
  const { t, say, language } = useVoice();
  return (
    <Asked answer={useAnswers(ownCasesPlace, draftsPlace, oneThingsPlace)}>
      {([cases, drafts, oneThings]) => (
        <Page title={t('own.title')} back="/">
          {drafts.length > 0 && (
            <>
              <h2>{t('own.drafts')}</h2>
              <ul className="cards">
                {drafts.map(({ draftId, oneThing, changedAt }) => (
                  <li key={draftId} className="card">
                    <Link href={`/drafts/${draftId}`}>{say(oneThing.name)}</Link>
                    <div className="second">
                      {t('own.changed', { when: momentText(changedAt, language) })}
                    </div>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2>{t('own.cases')}</h2>
          {cases.length === 0 && <p>{t('own.none')}</p>}
          <ul className="cards">
            {cases.map(({ caseNo, oneThing, isSample, phase, outcome, promisedDue, correctionDue }) => {
              const name = oneThings.find(({ id }) => id === oneThing)?.name;
              return (
                <li key={caseNo} className="card">
                  <Link href={`/cases/${caseNo}`}>{name ? say(name) : oneThing}</Link>
                  <div>
                    <Tag
                      tone={
                        correctionDue
                          ? 'near'
                          : outcome === 'completed'
                            ? 'good'
                            : outcome
                              ? 'plain'
                              : 'going'
                      }
                    >
                      {say(outcome ? outcomeNames[outcome] : phaseNames[phase])}
                    </Tag>{' '}
                    <SampleTag isSample={isSample} />
                  </div>
                  {correctionDue && (
                    <div>{t('own.correctBy', { day: shortDayText(correctionDue, language) })}</div>
                  )}
                  {promisedDue && !outcome && (
                    <div>{t('case.itemDue', { day: shortDayText(promisedDue, language) })}</div>
                  )}
                  <div className="second number">{caseNo}</div>
                </li>
              );
            })}
          </ul>
          <p>
            <LinkButton href="/" tone="plain">
              {t('none.home')}
            </LinkButton>
          </p>
        </Page>
      )}
    </Asked>
  );
}
