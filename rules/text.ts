/** A text people read: Chinese first, English second. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
