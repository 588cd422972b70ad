import {
  readCuts,
  readLights,
  readTimeLimits,
  readTimeLimitsBy,
  readWhoseDays,
} from '../../ask/management-calls';

/** The figures of the board under one filter, all told until one moment; `at`: the filter and that moment. */
export async function readBoard(search: string) {
  const [limits, lights] = await Promise.all([readTimeLimits(search), readLights(search)]);
  const at = new URLSearchParams([...new URLSearchParams(search), ['asOf', limits.asOf]]).toString();
  const [days, cuts] = await Promise.all([readWhoseDays(at), readCuts(at)]);
  return { search, at, limits, days, cuts, lights };
}
export type BoardFigures = Awaited<ReturnType<typeof readBoard>>;

/** What stands below the figures is asked once they are seen: nobody waits for it. */
export const readByMonth = (at: string) => readTimeLimitsBy('month', at);
export const readByDepartment = (at: string) => readTimeLimitsBy('department', at);
