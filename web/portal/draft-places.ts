import type { DraftView } from '../../api/wire';

/** Addresses of the pages of a draft. */
export const draftPlaces = {
  question: (draftId: string, questionId: string) => `/drafts/${draftId}/questions/${questionId}`,
  resume: (draftId: string) => `/drafts/${draftId}`,
  form: (draftId: string) => `/drafts/${draftId}/form`,
  section: (draftId: string, section: string) => `/drafts/${draftId}/form/${section}`,
  papers: (draftId: string) => `/drafts/${draftId}/papers`,
  letter: (draftId: string, letter: string) => `/drafts/${draftId}/letters/${letter}`,
  check: (draftId: string) => `/drafts/${draftId}/check`,
  plan: (draftId: string) => `/drafts/${draftId}/plan`,
  handOver: (draftId: string) => `/drafts/${draftId}/hand-over`,
} as const;

type Guided = Pick<DraftView, 'draftId' | 'questions' | 'isAnswered'>;

/**
 * The page after a question. Whoever came from `returnTo` to change one answer goes back there, unless the new answer
 * opens a question that was not asked before.
 */
export function afterQuestion(draft: Guided, questionId: string, returnTo: string | null): string {
  const { draftId, questions, isAnswered } = draft;
  const last = questions[questions.length - 1];
  if (returnTo !== null) {
    if (isAnswered) return returnTo;
    if (last) return withReturn(draftPlaces.question(draftId, last.id), returnTo);
  }
  const next = questions[questions.findIndex(({ id }) => id === questionId) + 1];
  return next ? draftPlaces.question(draftId, next.id) : draftPlaces.plan(draftId);
}

/** The page before a question: the one before it in the order asked, or the guide. */
export function beforeQuestion(
  { draftId, questions, oneThing }: Guided & Pick<DraftView, 'oneThing'>,
  questionId: string,
): string {
  const before = questions[questions.findIndex(({ id }) => id === questionId) - 1];
  return before ? draftPlaces.question(draftId, before.id) : `/one-things/${oneThing.id}`;
}

/** Where to go on with a draft: the first open question, or its plan. */
export function whereItStands({ draftId, questions, isAnswered }: Guided): string {
  const last = questions[questions.length - 1];
  return isAnswered || !last ? draftPlaces.plan(draftId) : draftPlaces.question(draftId, last.id);
}

const parameter = 'return';

export function withReturn(address: string, returnTo: string): string {
  return `${address}?${parameter}=${encodeURIComponent(returnTo)}`;
}

/** The page to go back to, if it is one of ours. */
export function returnIn(search: string): string | null {
  const place = new URLSearchParams(search).get(parameter);
  return place?.startsWith('/drafts/') ? place : null;
}
