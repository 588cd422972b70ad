import type { Plan } from './plan';

/** Field of the form with the name of who applies. */
const nameFields = { person: 'fullName', unit: 'unitName' } as const satisfies Record<
  Plan['applicant'],
  string
>;

/** What whoever applies is called, as the form says; `null`: it says nothing. */
export function applicantName(
  { applicant }: Pick<Plan, 'applicant'>,
  fields: Readonly<Record<string, unknown>> | undefined,
): string | null {
  const name = fields?.[nameFields[applicant]];
  return typeof name === 'string' && name !== '' ? name : null;
}
