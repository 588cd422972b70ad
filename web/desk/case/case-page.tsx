import { Asked } from '../../design/asked';
import { Button } from '../../design/button';
import { Fold } from '../../design/fold';
import { Page } from '../../design/page';
import { SampleNote } from '../../design/sample-tag';
import { SummaryList } from '../../design/summary-list';
import { dayText, momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { Ledger, Messages, SignedLetters } from '../../portal/case/case-folds';
import { History } from '../../portal/case/history';
import { deskPlaces } from '../places';
import { Audit } from './audit';
import { CaseCards } from '../cards/case-cards';
import { Checks } from '../check/checks';
import { Conflicts } from './conflicts';
import { Days } from './days';
import { ItemCard } from './item-card';
import { Parts } from './parts';
import { type WorkedCase, useDeskCase } from './use-desk-case';
import { WholeActs } from './whole-acts';
import './case-page.css';

/** A case as one page: who has it until when, what to do next, and all that stands behind it. */
export default function CasePage({ caseNo }: { readonly caseNo: string }) {
  return <Asked answer={useDeskCase(caseNo)}>{(worked) => <Case {...worked} />}</Asked>;
}

function Case({ view, shown, news, desk, showNews, again }: WorkedCase) {
  const { t, say, language } = useVoice();
  const { caseNo, eventCount, phase, promised, statutory } = view;
  const of = { caseNo, eventCount };
  const dueOf = (due: string | null) => (due === null ? t('desk.noDate') : dayText(due, language));
  return (
    <Page title={`${desk.applicant ?? caseNo} · ${say(view.oneThing.name)}`} back={deskPlaces.queue}>
      <SampleNote isSample={view.isSample} />
      <p className="lead sentence">{say(view.sentence)}</p>
      <SummaryList
        rows={[
          { name: t('case.no'), value: <span className="number">{caseNo}</span> },
          { name: t('case.received'), value: momentText(view.receivedAt, language) },
          {
            name: t('case.promised'),
            value: dueOf(promised.due) + (promised.provisional ? t('ledger.provisional') : ''),
          },
          { name: t('case.statutory'), value: dueOf(statutory.due) },
          ...(view.closedAt === null
            ? []
            : [{ name: t('case.closed'), value: momentText(view.closedAt, language) }]),
        ]}
      />
      <Conflicts conflicts={desk.conflicts} onDone={again} />
      <WholeActs desk={desk} isOver={phase === 'closed' || phase === 'accepted'} onDone={again} />
      <Checks checks={desk.checks} items={view.items} onDone={again} />
      <CaseCards view={view} />
      <h2>{t('case.items')}</h2>
      <ul className="cards">
        {view.items.map((item) => (
          <ItemCard key={item.itemId} view={view} item={item} desk={desk} onDone={again} />
        ))}
      </ul>
      <h2>{t('case.history')}</h2>
      <History shown={shown} news={news} showNews={showNews} />
      <h2>{t('plan.more')}</h2>
      <Fold title={t('desk.given')}>{() => <Parts caseNo={caseNo} parts={desk.parts} />}</Fold>
      <Fold title={t('case.ledger')}>{() => <Ledger {...of} />}</Fold>
      <Fold title={t('desk.days')}>{() => <Days {...of} items={view.items} />}</Fold>
      <Fold title={t('desk.told')}>{() => <Messages {...of} />}</Fold>
      <Fold title={t('desk.letters')}>{() => <SignedLetters {...of} />}</Fold>
      <Fold title={t('desk.audit')}>{() => <Audit {...of} />}</Fold>
      <p className="no-print after">
        <Button tone="plain" onClick={() => window.print()}>
          {t('case.print')}
        </Button>
      </p>
    </Page>
  );
}
