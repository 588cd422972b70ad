import type { Plan, PlanField } from '../../../catalogue/plan';
import type { Text } from '../../../rules/text';

/** One page of the joint form. `name: null`: the fields that stand in no section. */
export interface FormSection {
  readonly id: string;
  readonly name: Text | null;
  readonly fields: readonly PlanField[];
}

const restId = 'rest';

/** The pages of the form, in order, each with a field that a person fills in or confirms. */
export function sectionsOf({ form, sections = [] }: Pick<Plan, 'form' | 'sections'>): FormSection[] {
  const shown = form.filter(({ source }) => source !== 'computed');
  const named = [...sections.map(({ id, name }) => ({ id, name })), { id: restId, name: null }];
  return named.flatMap(({ id, name }) => {
    const fields = shown.filter(({ section = restId }) => section === id);
    return fields.length === 0 ? [] : { id, name, fields };
  });
}
