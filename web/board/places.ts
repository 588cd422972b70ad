/** Where the pages of the board stand. A list keeps the query of the API, so that both are about the same rows. */
export const boardPlaces = {
  overview: '/board',
  openItems: '/board/open-items',
  rows: '/board/cases',
  case: (caseNo: string) => `/board/cases/${caseNo}`,
  rehearsal: '/board/rehearsal',
  calendar: '/board/calendar',
  cards: '/board/cards',
  cardFor: (caseNo: string, itemId: string) => `/board/cards?caseNo=${caseNo}&itemId=${itemId}`,
} as const;

/** The page that shows what a link of the API lists. */
export const pageOf = (link: string): string => link.replace(/^\/management\//, '/board/');
