import type { CaseView } from '../api/wire';
import type { Text } from '../rules/text';

/** What the items of a case are called, and who decides them. */
export type ItemNames = (itemId: string) => { readonly name: Text; readonly department: Text };

/** Names of items and departments as the case itself has them. */
export function itemNamesOf({ items }: Pick<CaseView, 'items'>): ItemNames {
  return (itemId) => {
    const item = items.find((one) => one.itemId === itemId);
    const department = item?.department.id ?? itemId;
    return {
      name: item?.name ?? { zh: itemId, en: itemId },
      department: item?.department.name ?? { zh: department, en: department },
    };
  };
}
