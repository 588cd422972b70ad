import fc from 'fast-check';
import type { CaseEvent } from '../../../rules/case/case-event';
import type { Refusal } from '../../../rules/case/act-rule';
import type { CasePlan } from '../../../rules/case/case-plan';
import type { CaseState } from '../../../rules/case/case-state';
import { nextMoment } from '../../../rules/case/deadlines';
import type { CaseMessage } from '../../../rules/case/decide';
import { tellCase, type ToldCase } from '../told-case';
import { anyPlan } from './any-plan';
import { ClockModel } from './clock-model';
import { anyDeed, type Deed } from './deeds';

const minute = 60_000;

/** What can be seen after something was said to a case. */
export interface Seen {
  readonly told: ToldCase;
  readonly model: ClockModel;
  /** ms */
  readonly now: number;
  readonly said: CaseMessage;
  /** What came of it. */
  readonly facts: readonly CaseEvent[];
  readonly before: CaseState;
  /** Why the act was refused; `null`: it was not, or it was no act. */
  readonly refusal: Refusal | null;
}

interface Lived {
  readonly told: ToldCase;
  now: number;
  readonly look: (seen: Seen) => void;
}

/** How long nothing is said: so many minutes, or until time alone changes something. */
type Wait = number | 'until the next moment';

/** Mostly within the day, at times for weeks, at times exactly to the next deadline. */
const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 5, arbitrary: fc.nat({ max: 600 }) },
  { weight: 2, arbitrary: fc.nat({ max: 4_000 }) },
  { weight: 1, arbitrary: fc.nat({ max: 30_000 }) },
  { weight: 2, arbitrary: fc.constant('until the next moment' as const) },
);

function command([waiting, deed]: readonly [Wait, Deed]): fc.Command<ClockModel, Lived> {
  let words = `wait ${waiting}`;
  return {
    check: () => true,
    toString: () => words,
    run(model, lived) {
      const { told } = lived;
      lived.now =
        waiting === 'until the next moment'
          ? (nextMoment(told.state, told.context) ?? lived.now)
          : lived.now + waiting * minute;
      const at = new Date(lived.now).toISOString();
      const before = told.state;
      const what = deed(before, lived.now);
      const said: CaseMessage = 'calendar' in what ? { type: 'calendarChanged' } : what;
      words = `${at} ${JSON.stringify('calendar' in what ? what.calendar.version : what)}`;
      const refusal = said.type === 'act' ? told.whyNot(said.act, at) : null;
      if ('calendar' in what) model.calendar = what.calendar;
      const facts = 'calendar' in what ? told.changeCalendar(what.calendar, at) : told.hear(what, at);
      if (said.type === 'act' && refusal === null) model.note(said.act, told.state, lived.now);
      lived.look({ told, model, now: lived.now, said, facts, before, refusal });
    },
  };
}

/** A plan, the moment of its receipt, and everything that is said to the case and done to it. */
export interface Life {
  readonly plan: CasePlan;
  readonly receivedAt: number;
  readonly commands: Iterable<fc.Command<ClockModel, Lived>>;
}

export const anyLife: fc.Arbitrary<Life> = fc.record({
  plan: anyPlan,
  receivedAt: fc
    .integer({ min: 0, max: 400 * 24 * 60 })
    .map((minutes) => Date.parse('2026-01-01T00:00+08:00') + minutes * minute),
  commands: fc.commands([fc.tuple(wait, anyDeed).map(command)], { maxCommands: 40, size: 'max' }),
});

/** Lives a life; `look` sees the case after its beginning and after each thing that was said to it. */
export function live(
  { plan, receivedAt, commands }: Life,
  look: (seen: Seen) => void = () => undefined,
): ToldCase {
  const told = tellCase(plan.items, {
    plan,
    completeness: plan.completeness,
    receivedAt: new Date(receivedAt).toISOString(),
  });
  const model = new ClockModel(plan, told.context.calendar);
  const { facts, received: before } = told;
  look({ told, model, now: receivedAt, said: { type: 'begin' }, facts: [...facts], before, refusal: null });
  fc.modelRun(() => ({ model, real: { told, now: receivedAt, look } }), commands);
  return told;
}

/** Enough for every run of the tests; a change of the rules deserves `LIVES=5000 npx jest …`. */
const numRuns = Number(process.env.LIVES ?? 60);

/** Holds of any life that has been lived to its end. */
export function afterAnyLife(check: (told: ToldCase, life: Life) => void): void {
  fc.assert(
    fc.property(anyLife, (life) => check(live(life), life)),
    { numRuns },
  );
}

/** Holds of any life, after its beginning and after each thing that was said or done. */
export function always(look: (seen: Seen) => void): void {
  fc.assert(
    fc.property(anyLife, (life) => {
      live(life, look);
    }),
    { numRuns },
  );
}
