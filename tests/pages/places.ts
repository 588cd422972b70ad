import { deskQueues } from '../../records/desk-queues';
import type { Shown } from './shown';

/**
 * One page of a face, as somebody sees it. Each is looked at in every mode that its face offers: both languages, light
 * and dark, wide and narrow; the portal also in the view for older people 长辈版. Desk and board have no such switch and
 * keep their size whatever was chosen on the portal: who works there zooms the browser, to 200 %, and nothing is cut off.
 */
export interface Place {
  /** Of its picture. */
  readonly name: string;
  /** As the face knows it; what is shown takes the place of `:caseNo` and the like. `*`: whatever it does not know. */
  readonly route: string;
  /** Who looks; absent: nobody has signed in. */
  readonly person?: string;
  readonly shows?: keyof Shown;
  /** For what in `route` is not of the thing shown; `*`: an unknown address. */
  readonly at?: Readonly<Record<string, string>>;
  /** With the question mark. */
  readonly query?: string;
  /** Stands in the README, at this width. */
  readonly shownAt?: 1280 | 375;
}

const applicant = { person: 'sample-applicant' } as const;
const clerk = { person: 'duty-clerk' } as const;
const manager = { person: 'manager' } as const;
const registration = 'employment-and-entrepreneurship-registration';
const unknownDraft = '00000000-0000-4000-8000-000000000000';

/** The pages of a draft, which a clerk fills in at the window as applicants do at home. */
function ofDraft(name: string, base: string, who: Pick<Place, 'person' | 'shows'>): readonly Place[] {
  const at = (place: string, route: string, more: Partial<Place> = {}): Place => ({
    name: `${name}-${place}`,
    route: `${base}/drafts/:draftId${route}`,
    ...who,
    ...more,
  });
  const question = (questionId: string) =>
    at(`question-${questionId}`, '/questions/:questionId', { at: { questionId } });
  const section = (sectionId: string) => at(`form-${sectionId}`, '/form/:sectionId', { at: { sectionId } });
  return [
    { name: `${name}-guide`, route: `${base}/one-things/:id`, at: { id: registration }, ...who },
    question('workForm'),
    question('useCommitment'),
    at('plan', '/plan', name === 'portal-draft' ? { shownAt: 375 } : {}),
    ...['person', 'contact', 'work', 'insurance', 'account'].map(section),
    at('papers', '/papers'),
    at('letter', '/letters/:letterId', { at: { letterId: 'employmentStatusCommitment' } }),
    at('check', '/check'),
    at('hand-over', '/hand-over'),
  ];
}

const ofPortal: readonly Place[] = [
  { name: 'portal', route: '/' },
  { name: 'portal-no-such-page', route: '/*', at: { '*': 'nowhere' } },
  { name: 'portal-public', route: '/public' },
  { name: 'portal-guide-hiring', route: '/one-things/:id', at: { id: 'employee-hiring' } },
  { name: 'portal-guide-unknown', route: '/one-things/:id', at: { id: 'nothing' } },
  { name: 'portal-cases-sign-in', route: '/cases' },
  { name: 'portal-cases', route: '/cases', ...applicant },
  ...(
    [
      'toAccept',
      'correcting',
      'accepted',
      'completed',
      'notAccepted',
      'partlyCompleted',
      'withdrawn',
    ] as const
  ).map((shows): Place => ({
    name: `portal-case-${shows}`,
    route: '/cases/:caseNo',
    ...applicant,
    shows,
    ...(shows === 'accepted' ? { shownAt: 375 } : {}),
  })),
  { name: 'portal-correction', route: '/cases/:caseNo/correction', ...applicant, shows: 'correcting' },
  { name: 'portal-withdrawal', route: '/cases/:caseNo/withdrawal', ...applicant, shows: 'accepted' },
  { name: 'portal-draft-unknown', route: '/drafts/:draftId/plan', at: { draftId: unknownDraft } },
  ...ofDraft('portal-draft', '', { ...applicant, shows: 'draft' }),
];

const ofDesk: readonly Place[] = [
  { name: 'desk-sign-in', route: '/desk' },
  { name: 'desk-no-such-page', route: '/desk*', at: { '*': '/nowhere' }, ...clerk },
  { name: 'desk', route: '/desk', ...clerk, shownAt: 1280 },
  ...deskQueues.map((queue): Place => ({
    name: `desk-${queue}`,
    route: '/desk',
    query: `?queue=${queue}`,
    ...clerk,
  })),
  { name: 'desk-checks', route: '/desk', query: '?queue=checks', ...clerk },
  ...(['stalled', 'toAccept', 'conflict', 'atDesk', 'check', 'completed'] as const).map((shows): Place => ({
    name: `desk-case-${shows}`,
    route: '/desk/cases/:caseNo',
    ...clerk,
    shows,
  })),
  { name: 'desk-notice', route: '/desk/cases/:caseNo/notice', ...clerk, shows: 'toAccept' },
  { name: 'desk-request', route: '/desk/cases/:caseNo/items/:itemId/request', ...clerk, shows: 'stalled' },
  { name: 'desk-slip', route: '/desk/cases/:caseNo/items/:itemId/slip', ...clerk, shows: 'atDesk' },
  { name: 'desk-bulk-tried', route: '/desk/bulk/:bulkId', ...clerk, shows: 'bulkTried' },
  { name: 'desk-bulk-done', route: '/desk/bulk/:bulkId', ...clerk, shows: 'bulkDone' },
  { name: 'desk-window', route: '/desk/window', ...clerk },
  { name: 'desk-window-no-such-page', route: '/desk/window*', at: { '*': '/nowhere' }, ...clerk },
  ...ofDraft('desk-window', '/desk/window', { ...clerk, shows: 'windowDraft' }),
];

const ofBoard: readonly Place[] = [
  { name: 'board-sign-in', route: '/board' },
  { name: 'board-no-such-page', route: '/board*', at: { '*': '/nowhere' }, ...manager },
  { name: 'board', route: '/board', ...manager, shownAt: 1280 },
  { name: 'board-open-items', route: '/board/open-items', ...manager },
  { name: 'board-forecast', route: '/board/open-items', query: '?standing=forecast', ...manager },
  { name: 'board-rows', route: '/board/cases', ...manager },
  {
    name: 'board-missed',
    route: '/board/cases',
    query: '?scope=items&limit=promised&bucket=missed',
    ...manager,
  },
  { name: 'board-case', route: '/board/cases/:caseNo', ...manager, shows: 'completed' },
  {
    name: 'board-rehearsal',
    route: '/board/rehearsal',
    query: `?item=${registration}/insuranceEnrolment&days=1`,
    ...manager,
  },
  { name: 'board-calendar', route: '/board/calendar', ...manager },
  { name: 'board-cards', route: '/board/cards', ...manager },
];

/** Every page of every face; a test compares it with the routes that the faces have. */
export const places: readonly Place[] = [
  ...ofPortal,
  { name: 'sign-in', route: '/sign-in' },
  ...ofDesk,
  ...ofBoard,
];

/** Routes without a page of their own: they lead on at once. */
export const leadOn: readonly string[] = [
  '/drafts/:draftId',
  '/drafts/:draftId/form',
  '/desk/window/drafts/:draftId',
  '/desk/window/drafts/:draftId/form',
  '/desk/window/cases/:caseNo',
];

/** Where the page stands, with what was prepared to be shown on it. */
export function addressOf({ route, shows, at = {}, query = '' }: Place, shown: Shown): string {
  const values: Readonly<Record<string, string>> = { ...(shows && shown[shows]), ...at };
  const path = route.replace(/:(\w+)|\*/g, (found, name: string | undefined) => {
    const value = values[name ?? found];
    if (value === undefined) throw new Error(`Nothing to show at ${route} for ${found}`);
    return value;
  });
  return path + query;
}
