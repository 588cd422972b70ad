import { readCase, readLog } from '../../ask/calls';
import { readCaseDays } from '../../ask/management-calls';
import { useAnswer } from '../../ask/use-answer';
import { Asked } from '../../design/asked';
import { Fold } from '../../design/fold';
import { Page } from '../../design/page';
import { SampleNote } from '../../design/sample-tag';
import { SummaryList } from '../../design/summary-list';
import { Timeline } from '../../design/timeline';
import { dayText, momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import { Ledger, Messages, Saved } from '../../portal/case/case-folds';
import { CaseItems } from '../../portal/case/case-items';
import { CauseTable } from '../charts/cause-table';
import { boardPlaces } from '../places';

const readStory = async (caseNo: string) => {
  const [view, log, days] = await Promise.all([readCase(caseNo), readLog(caseNo), readCaseDays(caseNo)]);
  return { view, log, days };
};

/** The story of one case, to be read: what happened, whose the days were, why the dates are what they are. */
export function StoryPage({ caseNo }: { readonly caseNo: string }) {
  const { t, say, language } = useVoice();
  return (
    <Asked answer={useAnswer(caseNo, readStory)}>
      {({ view, log, days }) => {
        const of = { caseNo, eventCount: view.eventCount };
        const { promised, statutory } = view;
        const due = (day: string | null): string => (day === null ? '–' : dayText(day, language));
        return (
          <Page title={say(view.oneThing.name)} back={boardPlaces.overview}>
            <SampleNote isSample={view.isSample} />
            <p className="lead sentence">{say(view.sentence)}</p>
            <SummaryList
              rows={[
                { name: t('case.no'), value: <span className="number">{caseNo}</span> },
                { name: t('board.filter.situation'), value: say(view.situation.name) },
                { name: t('case.received'), value: momentText(view.receivedAt, language) },
                { name: t('case.promised'), value: due(promised.due) },
                { name: t('case.statutory'), value: due(statutory.due) },
                {
                  name: t('case.closed'),
                  value: view.closedAt === null ? t('board.stillOpen') : momentText(view.closedAt, language),
                },
              ]}
            />
            <h2>{t('case.items')}</h2>
            <CaseItems view={view} />
            <h2>{t('board.days')}</h2>
            <CauseTable caption={t('board.days.one')} split={days.whole} count={1} />
            <h2>{t('case.history')}</h2>
            <Timeline
              moments={[...log].reverse().map(({ seq, event, text }) => ({
                key: String(seq),
                what: say(text),
                at: event.at,
                when: momentText(event.at, language),
              }))}
            />
            <h2>{t('plan.more')}</h2>
            <Fold title={t('case.ledger')}>{() => <Ledger {...of} />}</Fold>
            <Fold title={t(days.closed ? 'case.saving' : 'case.savingForeseen')}>
              {() => <Saved {...of} />}
            </Fold>
            <Fold title={t('case.messages')}>{() => <Messages {...of} />}</Fold>
          </Page>
        );
      }}
    </Asked>
  );
}
