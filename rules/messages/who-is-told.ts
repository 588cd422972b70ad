import type { RecordedFact } from '../case/case-event';
import type { CaseOutcome, StallCause } from '../case/case-state';
import type { ParametersOf, TemplateAbout, TemplateId } from './templates';

/** A message that a fact gives rise to; one for each role that its template names. */
export interface Message {
  readonly template: TemplateId;
  /** `null`: it speaks of the whole. */
  readonly itemId: string | null;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** The messages about one of the facts that became true in the same moment; the others may say the same better. */
export function messagesAbout(fact: RecordedFact, together: readonly RecordedFact[]): readonly Message[] {
  const tell = toldOf[fact.type] as Tell<RecordedFact>;
  return tell(fact, together);
}

type Tell<Fact> = (fact: Fact, together: readonly RecordedFact[]) => readonly Message[];

/** Nobody is told: the log and the page of the case are enough. */
const silent = (): readonly Message[] => [];

/** Who is told what about every kind of fact. A new kind does not compile before it stands here. */
const toldOf = {
  caseReceived: (_fact, together) =>
    together.some(({ type }) => type === 'caseAccepted') ? [] : [ofCase('received', {})],
  caseAccepted: ({ by }, together) => {
    const { promised } = together.findLast((fact) => fact.type === 'datesSet')?.dates ?? {};
    if (!promised) return [];
    const { due } = promised;
    return [ofCase('accepted', { due }), ...(by === 'silence' ? [ofCase('acceptedBySilence', { due })] : [])];
  },
  correctionRequested: ({ targets, due }) => [ofCase('correctionAsked', { count: targets.length, due })],
  corrected: ({ targets }) => [ofCase('corrected', { count: targets.length })],
  caseRejected: () => [ofCase('rejected', {})],
  correctionExpired: () => [ofCase('deemedWithdrawn', {})],
  gapFilled: silent,
  gapsExpired: silent,
  itemDatesSet: silent,
  pauseBegan: silent,
  pauseEnded: silent,
  pauseOverran: silent,
  itemExtended: silent,
  itemResent: silent,
  itemMended: silent,
  itemHandedToDesk: silent,
  itemKeyedIn: silent,
  itemPassedOn: silent,
  applicantAsked: silent,
  askAnswered: silent,
  askExpired: silent,
  commitmentSigned: silent,
  commitmentWithdrawn: silent,
  checkWaived: silent,
  checkBegun: silent,
  checkOverdue: ({ itemId }) => [ofItem('checkOverdue', itemId, {})],
  checkPassed: ({ itemId }) => [ofItem('checkPassed', itemId, {})],
  falseCommitmentFound: ({ itemId, due }) => [ofItem('falseCommitmentFound', itemId, { due })],
  findingAnswered: ({ itemId }) => [ofItem('commitmentToDecide', itemId, {})],
  findingUnanswered: ({ itemId }) => [ofItem('commitmentToDecide', itemId, {})],
  commitmentCleared: ({ itemId }) => [ofItem('commitmentCleared', itemId, {})],
  commitmentCorrectionOrdered: ({ itemId, due }) => [ofItem('commitmentToCorrect', itemId, { due })],
  correctionReported: ({ itemId }) => [ofItem('commitmentToDecide', itemId, {})],
  commitmentCorrectionMissed: ({ itemId }) => [ofItem('commitmentToDecide', itemId, {})],
  commitmentCorrected: ({ itemId }) => [ofItem('commitmentCorrected', itemId, {})],
  approvalRevoked: ({ itemId }) => [ofItem('approvalRevoked', itemId, {})],
  compensationsPlanned: silent,
  compensated: ({ itemId, undone }) =>
    undone === itemId ? [] : [ofItem('itemUndone', undone, { because: itemId })],
  compensationFailed: ({ undone }) => [ofItem('compensationFailed', undone, {})],
  compensationRetried: silent,
  itemRevoked: silent,
  lightTurned: silent,
  forecastWarning: silent,
  calendarChanged: silent,
  askedUntil: silent,
  datesSet: silent,
  itemStarted: silent,
  itemTakenByDepartment: silent,
  itemDecided: ({ itemId, outcome }) => [
    ofItem(outcome === 'approved' ? 'itemApproved' : 'itemRefused', itemId, {}),
  ],
  itemStalled: ({ itemId, cause }) => stalled[cause](itemId),
  lateAnswer: silent,
  itemWithdrawn: ({ itemId }) => [ofItem('itemWithdrawn', itemId, {})],
  itemEnded: ({ itemId, becauseOf }) => [ofItem('itemEnded', itemId, { because: becauseOf })],
  limitPassed: ({ limit, itemId }) =>
    itemId === null
      ? wholePassed[limit]
      : [ofItem(limit === 'promised' ? 'itemPromisePassed' : 'itemLawPassed', itemId, {})],
  caseClosed: ({ outcome }) => (toldByItsCause[outcome] ? [] : [ofCase('closed', { outcome })]),
  answerConflict: ({ itemId }) => [ofItem('answerConflict', itemId, {})],
} satisfies { readonly [Type in RecordedFact['type']]: Tell<Extract<RecordedFact, { type: Type }>> };

const needsClerk = (cause: StallCause) => (itemId: string) => [ofItem('itemNeedsClerk', itemId, { cause })];

const stalled = {
  departmentDown: needsClerk('departmentDown'),
  refusedInput: needsClerk('refusedInput'),
  nonsense: needsClerk('nonsense'),
  noAnswerInTime: needsClerk('noAnswerInTime'),
  waitingForApplicant: needsClerk('waitingForApplicant'),
  notKeyedIn: needsClerk('notKeyedIn'),
  ourFault: needsClerk('ourFault'),
} satisfies Record<StallCause, (itemId: string) => readonly Message[]>;

/** The applicant hears once that the promise was not kept; what the law allows is for the office to watch. */
const wholePassed = {
  promised: [ofCase('promisePassed', {})],
  statutory: [],
} as const satisfies Record<string, readonly Message[]>;

/** Ends that another fact of the same moment has told already, with what can be done. */
const toldByItsCause: Readonly<Record<CaseOutcome, boolean>> = {
  completed: false,
  partlyCompleted: false,
  refused: false,
  withdrawn: false,
  notAccepted: true,
  deemedWithdrawn: true,
};

function ofCase<Id extends TemplateAbout<'case'>>(template: Id, parameters: ParametersOf<Id>): Message {
  return { template, itemId: null, parameters };
}

function ofItem<Id extends TemplateAbout<'item'>>(
  template: Id,
  itemId: string,
  parameters: ParametersOf<Id>,
): Message {
  return { template, itemId, parameters };
}
