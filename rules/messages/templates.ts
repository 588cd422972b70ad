import { caseTemplates } from './case-templates';
import { checkTemplates } from './check-templates';
import { itemTemplates } from './item-templates';
import type { ParameterKind, ParameterValues } from './template';

/** Messages that speak of one item; these may also name it, its department and the telephone number. */
const ofItems = { ...itemTemplates, ...checkTemplates };

/** Every message that there is. The words stand in `messages.yaml` of the catalogue. */
export const templates = { ...caseTemplates, ...ofItems };

export type CaseTemplateId = keyof typeof caseTemplates;
export type ItemTemplateId = keyof typeof ofItems;
export type TemplateId = CaseTemplateId | ItemTemplateId;

export function speaksOfItem(id: TemplateId): id is ItemTemplateId {
  return Object.hasOwn(ofItems, id);
}

export const templateIds = Object.keys(templates) as readonly TemplateId[];

/** What has to be given with a template. */
export type ParametersOf<Id extends TemplateId> = {
  readonly [
    Name in keyof (typeof templates)[Id]['parameters']
  ]: ParameterValues[(typeof templates)[Id]['parameters'][Name] & ParameterKind];
};
