import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { askedPartsPlace } from '../../ask/places';
import { useAnswers } from '../../ask/use-answers';
import { Alert } from '../../design/alert';
import { Asked } from '../../design/asked';
import { Button, LinkButton } from '../../design/button';
import { Fold } from '../../design/fold';
import { Page } from '../../design/page';
import { SampleNote } from '../../design/sample-tag';
import { SummaryList } from '../../design/summary-list';
import { Together } from '../../design/together';
import { dayText, momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { Ledger, Messages, Saved, SignedLetters } from '../case/case-folds';
import { CaseItems } from '../case/case-items';
import { History } from '../case/history';
import { type LiveCase, useLiveCase } from '../case/use-live-case';
import { OwnPage } from '../own-page';

/** The lasting page of a case: who has it until when, and all that happened. */
export default function CasePage({ caseNo }: { readonly caseNo: string }) {
  return <OwnPage>{() => <Live caseNo={caseNo} />}</OwnPage>;
}

function Live({ caseNo }: { readonly caseNo: string }) {
  const { showNews, ...answer } = useLiveCase(caseNo);
  return <Asked answer={answer}>{(live) => <Case {...live} showNews={showNews} />}</Asked>;
}

function Case({ view, shown, news, showNews }: LiveCase & { readonly showNews: () => void }) {
  const { t, say, language } = useVoice();
  const isNew = useHistoryState<{ isNew?: boolean } | null>()?.isNew ?? false;
  const { caseNo, eventCount, phase, promised, statutory } = view;
  const of = { caseNo, eventCount };
  const isOpen = phase !== 'closed';
  const dates = [
    { name: t('case.no'), value: <span className="number">{caseNo}</span> },
    { name: t('case.received'), value: momentText(view.receivedAt, language) },
    ...(isOpen && promised.due !== null
      ? [
          {
            name: t('case.promised'),
            value: dayText(promised.due, language) + (promised.provisional ? t('ledger.provisional') : ''),
          },
        ]
      : []),
    ...(isOpen && statutory.due !== null
      ? [{ name: t('case.statutory'), value: dayText(statutory.due, language) }]
      : []),
    ...(view.closedAt === null
      ? []
      : [{ name: t('case.closed'), value: momentText(view.closedAt, language) }]),
  ];
  return (
    <Page title={say(view.oneThing.name)} back="/cases">
      <SampleNote isSample={view.isSample} />
      {isNew && (
        <Alert tone="good" title={t('case.submitted')}>
          <p>{t('case.keep', { caseNo })}</p>
        </Alert>
      )}
      <p className="lead sentence">
        <Together text={say(view.sentence)} />
      </p>
      {promised.missed && isOpen && <Alert tone="late" title={t('case.late')} />}
      {isOpen && <ToDo key={eventCount} caseNo={caseNo} />}
      {view.rejection && (
        <Alert tone="late" title={view.rejection.reason}>
          <p>{view.rejection.remedy}</p>
        </Alert>
      )}
      <SummaryList rows={dates} />
      <h2>{t('case.items')}</h2>
      <CaseItems view={view} />
      <h2>{t('case.history')}</h2>
      <History shown={shown} news={news} showNews={showNews} />
      <h2>{t('plan.more')}</h2>
      <Fold title={t('case.ledger')}>{() => <Ledger {...of} />}</Fold>
      <Fold title={t(isOpen ? 'case.savingForeseen' : 'case.saving')}>{() => <Saved {...of} />}</Fold>
      <Fold title={t('case.messages')}>{() => <Messages {...of} />}</Fold>
      <Fold title={t('case.letters')}>{() => <SignedLetters {...of} />}</Fold>
      <p className="row no-print after">
        <Button tone="plain" onClick={() => window.print()}>
          {t('case.print')}
        </Button>
        {isOpen && <Link href={`/cases/${caseNo}/withdrawal`}>{t('case.withdraw')}</Link>}
      </p>
    </Page>
  );
}

/** What the person has to do now, if anything. */
function ToDo({ caseNo }: { readonly caseNo: string }) {
  const { t, say, language } = useVoice();
  const answer = useAnswers(askedPartsPlace(caseNo));
  if (answer.state !== 'here') return null;
  const [{ parts, toBring }] = answer.value;
  const [first] = parts;
  return (
    <>
      {first && (
        <Alert tone="near" title={t('case.toDo', { count: parts.length, day: dayText(first.due, language) })}>
          <p>
            <LinkButton href={`/cases/${caseNo}/correction`}>{t('case.correct')}</LinkButton>
          </p>
        </Alert>
      )}
      {toBring.length > 0 && !first && (
        <Alert tone="near" title={t('case.bring')}>
          <ul>
            {toBring.map(({ id, name }) => (
              <li key={id}>{say(name)}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
