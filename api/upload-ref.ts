const prefix = 'uploads/';

/** How an uploaded document is named among the papers of a case. */
export const refOf = (uploadId: string): string => `${prefix}${uploadId}`;

/** The uploaded document that a paper names; `null`: it is kept elsewhere, or is a statement only. */
export function uploadIn(ref: string | undefined): string | null {
  return ref?.startsWith(prefix) ? ref.slice(prefix.length) : null;
}
