import { join } from 'node:path';
import { z } from 'zod';
import { readCheckedYaml } from './calendars/checked-yaml';
import { Id, Source, Text } from './schema/basics';

const LegalLimit = z.strictObject({
  days: z.int().min(0).describe('Days in the unit'),
  unit: z.enum(['workingDay', 'calendarDay']).describe('Which days count'),
  source: Source,
});

const Lights = z.strictObject({
  warningShare: z.number().min(0).max(1).describe('Warning when no more than this share of a limit is left'),
  warningDays: z.int().min(1).describe('Warning when no more than so many days are left'),
  redAfterDays: z.int().min(0).describe('Red so many working days after the promise has passed'),
  source: Source,
});

const UsualTime = z.strictObject({
  least: z.int().min(1).describe('Decided items below which no usual time is told'),
  newest: z.int().min(1).describe('So many of the newest decided items are looked at'),
  source: Source,
});

/** Limits that hold for every case. */
const Limits = z.strictObject({
  acceptanceCheck: LegalLimit.describe('How long completeness may be checked; then silence means accepted'),
  correction: LegalLimit.describe(
    'How long the applicant has to correct; then the application counts as withdrawn',
  ),
  deskKeyIn: LegalLimit.describe('How long a clerk has to key in an item whose department has no interface'),
  latePause: LegalLimit.describe(
    'A pause entered with no more than so many working days left, or after the date, is counted as late',
  ),
  lights: Lights.describe('When the lights of a limit turn'),
  usualTime: UsualTime.describe('From which closed items the usual time of an item is told'),
});

const Procedure = z.strictObject({
  id: Id.describe('Name of the procedure in acts'),
  name: Text.describe('特别程序'),
  legalBasis: Text.describe('Why the clock stops'),
  stops: z
    .array(z.enum(['promised', 'statutory']))
    .min(1)
    .describe('Limits that stand still during it'),
  source: Source,
});
export type Procedure = z.infer<typeof Procedure>;

const Procedures = z.strictObject({
  procedures: z
    .array(Procedure)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two procedures have the same id'),
});

const UsualDefect = z.strictObject({
  id: Id.describe('Name of the defect'),
  of: z.enum(['materials', 'fields']).describe('What it may be wrong with'),
  name: Text.describe('What the clerk chooses it by'),
  problem: Text.describe('What is wrong, as the applicant reads it; `{part}` is the name of the part'),
  remedy: Text.describe('How to mend it'),
  source: Source,
});

/** What is usually wrong with a part of an application, and the rule that lets it be asked for. */
const UsualDefects = z.strictObject({
  rule: Text.describe('The rule, where the part itself names none'),
  defects: z.array(UsualDefect).min(1),
});

/** What holds for every case, whatever the one thing. */
export interface Law extends z.infer<typeof Limits> {
  /** Special procedures 特别程序 by id. */
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly usualDefects: z.infer<typeof UsualDefects>;
}

/** Reads the folder `law` of a catalogue. Throws an Error naming file, line and remedy. */
export function loadLaw(catalogueFolder: string): Law {
  const { procedures } = readCheckedYaml(join(catalogueFolder, 'law', 'special-procedures.yaml'), Procedures);
  return {
    ...readCheckedYaml(join(catalogueFolder, 'law', 'limits.yaml'), Limits),
    usualDefects: readCheckedYaml(join(catalogueFolder, 'law', 'usual-defects.yaml'), UsualDefects),
    procedures: Object.fromEntries(procedures.map((procedure) => [procedure.id, procedure])),
  };
}
