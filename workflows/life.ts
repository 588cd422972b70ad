import { condition } from '@temporalio/workflow';

/** What a life is judged by: pure rules, and what they rest on. Instants in ms. */
export interface LifeRules<State, Message, Event, Context> {
  readonly decide: (state: State, message: Message, context: Context, now: number) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
  /** The first instant at which time alone changes the state; `null`: never. */
  readonly nextMoment: (state: State, context: Context) => number | null;
  readonly isDone: (state: State) => boolean;
}

/** How far a life has come; facts are numbered from 0. */
export interface Progress<State> {
  readonly state: State;
  readonly factCount: number;
}

/** What is running, in memory: its state, and the facts that are not in the records yet. */
export class Life<State, Message, Event extends object, Context> {
  private unrecorded: (Event & { readonly n: number })[] = [];
  private factCount: number;
  private recordedCount: number;
  private news = false;
  /** The moment of the state and the context it was found for: most messages change nothing. */
  private moment: { readonly state: State; readonly context: Context; readonly at: number | null } | null =
    null;
  state: State;

  constructor(
    private readonly rules: LifeRules<State, Message, Event, Context>,
    protected context: Context,
    start: Progress<State>,
  ) {
    this.state = start.state;
    this.factCount = start.factCount;
    this.recordedCount = this.factCount;
  }

  receive(message: Message): void {
    const events = this.rules.decide(this.state, message, this.context, Date.now());
    for (const event of events) {
      this.state = this.rules.evolve(this.state, event);
      this.unrecorded.push({ ...event, n: this.factCount++ });
    }
    if (events.length > 0) this.wake();
  }

  takeUnrecorded(): readonly (Event & { readonly n: number })[] {
    return this.unrecorded.splice(0);
  }

  hasRecorded(events: readonly object[]): void {
    this.recordedCount += events.length;
    this.wake();
  }

  /** Takes the end that the records hold; what was not recorded has never been. */
  takeEnd(state: State): void {
    this.state = state;
    this.unrecorded = [];
    this.recordedCount = this.factCount;
    this.wake();
  }

  get hasUnrecorded(): boolean {
    return this.unrecorded.length > 0;
  }

  get isOver(): boolean {
    return this.rules.isDone(this.state) && this.recordedCount === this.factCount;
  }

  /** Waits until everything that is true now is in the records. */
  async recorded(): Promise<void> {
    const wanted = this.factCount;
    await condition(() => this.recordedCount >= wanted);
  }

  /** ms of the first instant at which time alone changes it; `null` when it never does. */
  nextDeadline(): number | null {
    const { state, context } = this;
    if (this.moment?.state !== state || this.moment.context !== context) {
      this.moment = { state, context, at: this.rules.nextMoment(state, context) };
    }
    return this.moment.at;
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

  /** For the next run. */
  progress(): Progress<State> {
    return { state: this.state, factCount: this.factCount };
  }
}
