import {
  readCuts,
  readLights,
  readTimeLimits,
  readTimeLimitsBy,
  readWhoseDays,
} from '../../ask/management-calls';

/** Every figure of the board under one filter, all told until one moment. */
export async function readBoard(search: string) {
  const limits = await readTimeLimits(search);
  const at = new URLSearchParams([...new URLSearchParams(search), ['asOf', limits.asOf]]).toString();
  const [byDepartment, byMonth, days, cuts, lights] = await Promise.all([
    readTimeLimitsBy('department', at),
    readTimeLimitsBy('month', at),
    readWhoseDays(at),
    readCuts(at),
    readLights(search),
  ]);
  return { search, limits, byDepartment, byMonth, days, cuts, lights };
}
export type BoardFigures = Awaited<ReturnType<typeof readBoard>>;
