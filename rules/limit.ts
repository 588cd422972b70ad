/** Where a number comes from and how much it may be trusted. */
export interface Source {
  /** `law`: read in the law itself; `published`: a public guide or report; `calibrated`: chosen by us so that published ratios come out; `assumed`: our assumption. */
  readonly grade: 'law' | 'published' | 'calibrated' | 'assumed';
  /** Law and article, guide, or report. */
  readonly ref: string;
}

/** A time limit 时限. `days: 0` means at once, on the day itself 即时办结. */
export interface Limit {
  readonly days: number;
  readonly unit: 'workingDay' | 'calendarDay';
}
