import { ApplicationFailure, condition } from '@temporalio/workflow';
import type { Calendar } from '../rules/calendar';
import type { CaseAct } from '../rules/case/acts';
import type { NumberedEvent } from '../rules/case/case-event';
import type { CaseContext, PlannedItem } from '../rules/case/case-plan';
import type { CaseState } from '../rules/case/case-state';
import { type CaseMessage, decide, refusalOf } from '../rules/case/decide';
import { nextMoment } from '../rules/case/deadlines';
import { evolve } from '../rules/case/evolve';
import type { CaseInput } from './case-input';

/** The running case in memory: its state, and the facts that are not in the records yet. */
export class CaseLife {
  private context: CaseContext;
  private unrecorded: NumberedEvent[] = [];
  private factCount: number;
  private recordedCount: number;
  private news = false;
  /** The deadline of the state and the calendar it was found for: most messages change nothing. */
  private deadline: {
    readonly state: CaseState;
    readonly context: CaseContext;
    readonly at: number | null;
  } | null = null;
  state: CaseState;

  constructor(input: CaseInput) {
    this.context = { plan: input.plan, calendar: input.calendar };
    this.state = input.state;
    this.factCount = input.factCount;
    this.recordedCount = this.factCount;
  }

  receive(message: CaseMessage): void {
    const events = decide(this.state, message, this.context, Date.now());
    for (const event of events) {
      this.state = evolve(this.state, event);
      this.unrecorded.push({ ...event, n: this.factCount++ });
    }
    if (events.length > 0) this.wake();
  }

  /** Takes a new calendar, and counts anew. The same one again changes nothing. */
  moveTo(calendar: Calendar): void {
    if (calendar.version === this.context.calendar.version) return;
    this.context = { ...this.context, calendar };
    this.receive({ type: 'calendarChanged' });
  }

  /** Throws an ApplicationFailure whose type is the stable code of the refusal. */
  refuseImpossible(asked: CaseAct): void {
    const refusal = refusalOf(this.state, asked, this.context, Date.now());
    if (refusal) throw ApplicationFailure.nonRetryable(`Not possible now: ${refusal}`, refusal);
  }

  /** Items that are to be sent to their department in this state. */
  sendable(): readonly PlannedItem[] {
    return this.context.plan.items.filter((item) => this.state.items[item.id]?.status === 'sending');
  }

  takeUnrecorded(): readonly NumberedEvent[] {
    return this.unrecorded.splice(0);
  }

  hasRecorded(events: readonly NumberedEvent[]): void {
    this.recordedCount += events.length;
    this.wake();
  }

  get hasUnrecorded(): boolean {
    return this.unrecorded.length > 0;
  }

  get isOver(): boolean {
    return this.state.phase === 'closed' && this.recordedCount === this.factCount;
  }

  /** Waits until everything that is true now is in the records. */
  async recorded(): Promise<void> {
    const wanted = this.factCount;
    await condition(() => this.recordedCount >= wanted);
  }

  /** ms of the first instant at which time alone changes the case; `null` when it never does. */
  nextDeadline(): number | null {
    const { state, context } = this;
    if (this.deadline?.state !== state || this.deadline.context !== context) {
      this.deadline = { state, context, at: nextMoment(state, context) };
    }
    return this.deadline.at;
  }

  get hasNews(): boolean {
    return this.news;
  }

  newsSeen(): void {
    this.news = false;
  }

  wake(): void {
    this.news = true;
  }

  /** All that the next run must know. */
  carry(): Pick<CaseInput, 'state' | 'factCount' | 'calendar'> {
    return { state: this.state, factCount: this.factCount, calendar: this.context.calendar };
  }
}
