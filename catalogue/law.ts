import { join } from 'node:path';
import { z } from 'zod';
import { readCheckedYaml } from './calendars/checked-yaml';
import { Source } from './schema/basics';

const LegalLimit = z.strictObject({
  days: z.int().min(0).describe('Days in the unit'),
  unit: z.enum(['workingDay', 'calendarDay']).describe('Which days count'),
  source: Source,
});

/** Limits that hold for every case. */
export const Law = z.strictObject({
  acceptanceCheck: LegalLimit.describe('How long completeness may be checked; then silence means accepted'),
  correction: LegalLimit.describe(
    'How long the applicant has to correct; then the application counts as withdrawn',
  ),
});
export type Law = z.infer<typeof Law>;

/** Reads `law/limits.yaml` of a catalogue folder. Throws an Error naming file, line and remedy. */
export function loadLaw(catalogueFolder: string): Law {
  return readCheckedYaml(join(catalogueFolder, 'law', 'limits.yaml'), Law);
}
