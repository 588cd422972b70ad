/** What was kept of what counts, and the share of it from 0 to 1; `null` when nothing counts. */
export interface KeptRate {
  readonly kept: number;
  readonly missed: number;
  readonly rate: number | null;
}

export function rateOf({ kept, missed }: Pick<KeptRate, 'kept' | 'missed'>): KeptRate {
  return { kept, missed, rate: kept + missed === 0 ? null : kept / (kept + missed) };
}
