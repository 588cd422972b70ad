import type { RecordedFact } from '../case/case-event';
import type { CaseOutcome } from '../case/case-state';
import { ofCheck } from './checks';
import { type Message, ofCase, ofItem } from './message';
import { ofLight, ofLimit, ofStall } from './warnings';

/** The messages about one of the facts that are recorded together; the others may say the same better. */
export function messagesAbout(fact: RecordedFact, together: readonly RecordedFact[]): readonly Message[] {
  const tell = toldOf[fact.type] as Tell<RecordedFact>;
  return tell(fact, together);
}

type Tell<Fact> = (fact: Fact, together: readonly RecordedFact[]) => readonly Message[];

/** Nobody is told: the log and the page of the case are enough. */
const silent = (): readonly Message[] => [];

/** Who is told what about every kind of fact. A new kind does not compile before it stands here. */
const toldOf = {
  caseReceived: (_fact, together) => (has(together, 'caseAccepted') ? [] : [ofCase('received', {})]),
  caseAccepted: (fact, together) => {
    const { promised } = after(fact, together).find((later) => later.type === 'datesSet')?.dates ?? {};
    if (!promised) return [];
    const { by, gaps } = fact;
    const { due } = promised;
    return [
      gaps
        ? ofCase('acceptedWithGaps', { due, count: gaps.targets.length, gapsDue: gaps.due })
        : ofCase('accepted', { due }),
      ...(by === 'silence' ? [ofCase('acceptedBySilence', { due })] : []),
    ];
  },
  correctionRequested: ({ targets, due }) => [ofCase('correctionAsked', { count: targets.length, due })],
  corrected: ({ targets }) => [ofCase('corrected', { count: targets.length })],
  caseRejected: () => [ofCase('rejected', {})],
  correctionExpired: () => [ofCase('deemedWithdrawn', {})],
  gapFilled: silent,
  gapsDropped: silent,
  gapsExpired: () => [ofCase('gapsExpired', {})],
  // Dates move for many reasons, which are told as themselves; a new calendar alone has no other message.
  datesSet: (fact, together) => {
    const { movedFrom: from, dates } = fact;
    const { due } = dates.promised;
    if (from === undefined || !has(before(fact, together), 'calendarChanged')) return [];
    return [ofCase(due < from ? 'dateEarlier' : 'dateLater', { from, due })];
  },
  askedUntil: ({ due }) => [ofCase('askedUntil', { due })],
  calendarChanged: silent,
  itemStarted: ({ itemId, atDesk }) => (atDesk ? [ofItem('itemAtDesk', itemId, {})] : []),
  itemDatesSet: silent,
  pauseBegan: ({ itemId, pause: { plannedEnd: until } }) => [ofItem('pauseBegan', itemId, { until })],
  pauseEnded: ({ itemId, end }) => [ofItem('pauseEnded', itemId, { end })],
  pauseOverran: ({ itemId }) => [ofItem('pauseOverran', itemId, {})],
  itemExtended: ({ itemId, days }) => [ofItem('itemExtended', itemId, { days })],
  itemTakenByDepartment: silent,
  itemDecided: ({ itemId, outcome }) => [
    ofItem(outcome === 'approved' ? 'itemApproved' : 'itemRefused', itemId, {}),
  ],
  itemStalled: ofStall,
  itemResent: silent,
  itemMended: ({ itemId, targets }) => [ofItem('itemMended', itemId, { count: targets.length })],
  itemHandedToDesk: ({ itemId }) => [ofItem('itemAtDesk', itemId, {})],
  itemKeyedIn: silent,
  itemPassedOn: ({ itemId, to: post }) => [ofItem('itemPassedOn', itemId, { post })],
  applicantAsked: ({ itemId, targets, due }) => [
    ofItem('applicantAsked', itemId, { count: targets.length, due }),
  ],
  askAnswered: ({ itemId, targets }) => [ofItem('askAnswered', itemId, { count: targets.length })],
  askExpired: ({ itemId }) => [ofItem('askExpired', itemId, {})],
  commitmentSigned: silent,
  creditRepaired: ({ itemId }) => [ofItem('creditRepaired', itemId, {})],
  commitmentWithdrawn: ({ itemId, targets, due }) => [
    ofItem('commitmentWithdrawn', itemId, { count: targets.length, due }),
  ],
  lateAnswer: silent,
  itemWithdrawn: ({ itemId, deemed }) => [
    ofItem(deemed ? 'itemDeemedWithdrawn' : 'itemWithdrawn', itemId, {}),
  ],
  itemEnded: ({ itemId, becauseOf }) => [ofItem('itemEnded', itemId, { because: becauseOf })],
  // Told by the check that took the approval back.
  itemRevoked: silent,
  limitPassed: ofLimit,
  lightTurned: ofLight,
  forecastWarning: ({ itemId, expected }) => [ofItem('forecastWarning', itemId, { expected })],
  caseClosed: ({ outcome }) => (toldByItsCause[outcome] ? [] : [ofCase('closed', { outcome })]),
  answerConflict: ({ itemId }) => [ofItem('answerConflict', itemId, {})],
  conflictClosed: silent,
  ...ofCheck,
} satisfies { readonly [Type in RecordedFact['type']]: Tell<Extract<RecordedFact, { type: Type }>> };

/** Ends that another fact of the same moment has told already, with what can be done. */
const toldByItsCause: Readonly<Record<CaseOutcome, boolean>> = {
  completed: false,
  partlyCompleted: false,
  refused: false,
  withdrawn: false,
  notAccepted: true,
  deemedWithdrawn: true,
};

function has(facts: readonly RecordedFact[], type: RecordedFact['type']): boolean {
  return facts.some((fact) => fact.type === type);
}

function before(fact: RecordedFact, together: readonly RecordedFact[]): readonly RecordedFact[] {
  return together.slice(0, together.indexOf(fact));
}

function after(fact: RecordedFact, together: readonly RecordedFact[]): readonly RecordedFact[] {
  return together.slice(together.indexOf(fact) + 1);
}
