/** One item to be sent; the person's data are read from the records here, and stay out of the engine. */
export interface ItemCall {
  readonly caseNo: string;
  readonly itemId: string;
  readonly department: string;
  /** ms, the case's clock. */
  readonly at: number;
  /** It was sent before: the department is asked what it has, and gets only what it never received. */
  readonly askFirst?: boolean;
  /** Number of the application at the department, from 1: another content is another application. */
  readonly step?: number;
}
