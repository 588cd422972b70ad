import type { Plan } from './plan';

/** The mobile number that messages to the applicant go to: the first of the joint form that is filled in. */
export function mobileOf(
  { form }: Pick<Plan, 'form'>,
  fields: Readonly<Record<string, unknown>>,
): string | null {
  for (const { key, type } of form) {
    const value = fields[key];
    if (type === 'mobile' && typeof value === 'string' && value !== '') return value;
  }
  return null;
}
