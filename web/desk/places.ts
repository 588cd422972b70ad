const ofCase = (caseNo: string, rest = ''): string => `/desk/cases/${caseNo}${rest}`;

/** Addresses of the pages of the desk. */
export const deskPlaces = {
  queue: '/desk',
  window: '/desk/window',
  case: (caseNo: string) => ofCase(caseNo),
  slip: (caseNo: string, itemId: string) => ofCase(caseNo, `/items/${itemId}/slip`),
  bulk: (bulkId: string) => `/desk/bulk/${bulkId}`,
  notice: (caseNo: string, itemId?: string) =>
    ofCase(caseNo, itemId === undefined ? '/notice' : `/items/${itemId}/request`),
} as const;
