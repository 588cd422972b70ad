import type { StallCause } from './case-state';
import type { StallAct } from './stall-acts';

type ActKind = StallAct['kind'];

/** What an item that lies at hand is like, as far as it decides what may be done. */
export interface AtHand {
  /** `null`: it lies at the desk to be keyed in. */
  readonly cause: StallCause | null;
  /** Its department has no interface. */
  readonly assisted: boolean;
  /** The applicant was asked for something that has not come yet, and may still come in time. */
  readonly asked: boolean;
}

/** By cause what helps, the safest first. What is listed makes no second application at a department that was asked. */
const helping = {
  departmentDown: ['retry', 'handToDesk', 'decideByHand', 'askApplicant', 'passOn'],
  refusedInput: ['resend', 'askApplicant', 'handToDesk', 'decideByHand', 'passOn'],
  nonsense: ['retry', 'handToDesk', 'decideByHand', 'askApplicant', 'passOn'],
  noAnswerInTime: ['retry', 'decideByHand', 'askApplicant', 'passOn'],
  waitingForApplicant: ['askApplicant', 'resend', 'retry', 'handToDesk', 'decideByHand', 'passOn'],
  notKeyedIn: ['keyIn', 'decideByHand', 'askApplicant', 'passOn'],
  ourFault: ['retry', 'handToDesk', 'decideByHand', 'passOn'],
} as const satisfies Record<StallCause, readonly ActKind[]>;

const atDesk = ['keyIn', 'decideByHand', 'askApplicant', 'passOn'] as const satisfies readonly ActKind[];

/** What was asked of the applicant has to come first. */
const notWhileAsked: readonly ActKind[] = ['retry', 'resend', 'handToDesk', 'askApplicant'];

/** What a clerk may do about an item at hand. `next`: the next safe act; `null`: to wait for the applicant. */
export interface NextActs {
  readonly next: ActKind | null;
  readonly others: readonly ActKind[];
}

/** What a clerk may do about an item at hand. */
export function nextActs({ cause, assisted, asked }: AtHand): NextActs {
  const possible = (cause === null ? atDesk : helping[cause]).filter(
    (act) => !(assisted && act === 'retry') && !(asked && notWhileAsked.includes(act)),
  );
  if (asked) return { next: null, others: possible };
  const [next = null, ...others] = possible;
  return { next, others };
}

/**
 * Whether a retry together with others is right for a stalled item: `skipped` needs a person's eye, `mayDouble` lay at
 * the desk, where it may have been keyed in without its serial.
 */
export type BulkVerdict =
  | { readonly verdict: 'resumes'; readonly because: null }
  | { readonly verdict: 'skipped'; readonly because: SkippedBecause }
  | { readonly verdict: 'mayDouble'; readonly because: 'mayBeKeyedIn' };
export type SkippedBecause = 'toBeMended' | 'applicantAsked' | 'noInterface';
export type BulkBecause = NonNullable<BulkVerdict['because']>;

const resumes = { verdict: 'resumes', because: null } as const;
const skipped = (because: SkippedBecause) => ({ verdict: 'skipped', because }) as const;

const ofCause = {
  departmentDown: resumes,
  refusedInput: skipped('toBeMended'),
  nonsense: resumes,
  noAnswerInTime: resumes,
  waitingForApplicant: skipped('applicantAsked'),
  notKeyedIn: { verdict: 'mayDouble', because: 'mayBeKeyedIn' },
  ourFault: resumes,
} as const satisfies Record<StallCause, BulkVerdict>;

/** What a retry together with others would do to a stalled item. */
export function bulkVerdict({
  cause,
  assisted,
  asked,
}: AtHand & { readonly cause: StallCause }): BulkVerdict {
  if (asked) return skipped('applicantAsked');
  return assisted ? skipped('noInterface') : ofCause[cause];
}
