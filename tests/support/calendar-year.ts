import type { CalendarYearFile } from '../../catalogue/calendars/calendar-files';
import { done } from './api-client';
import type { CaseStack } from './case-stack';
import { until } from './until';

/** Puts a year into force as a manager does who has looked at its preview; all cases have followed. */
export async function enterYear(
  { api }: Pick<CaseStack, 'api'>,
  year: CalendarYearFile,
  reason = '临时放假通知',
): Promise<{ readonly id: number; readonly to: string }> {
  const changes = '/management/calendar-changes';
  const { hash, to } = await done(api.post(`${changes}/preview`, { year }));
  const { id } = await done(api.post(changes, { year, reason, previewHash: hash }));
  await until(
    `all cases have followed change ${id as number}`,
    () => api.get(`${changes}/${id as number}`),
    ({ body }) => body.progress.waiting === 0,
  );
  return { id, to };
}
