import type { CaseTemplateId, ItemTemplateId, ParametersOf, TemplateId } from './templates';

/** A message that a fact gives rise to; one for each role that its template names. */
export interface Message {
  readonly template: TemplateId;
  /** `null`: it speaks of the whole. */
  readonly itemId: string | null;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export function ofCase<Id extends CaseTemplateId>(template: Id, parameters: ParametersOf<Id>): Message {
  return { template, itemId: null, parameters };
}

export function ofItem<Id extends ItemTemplateId>(
  template: Id,
  itemId: string,
  parameters: ParametersOf<Id>,
): Message {
  return { template, itemId, parameters };
}
