import type { Plan } from '../../catalogue/plan';
import type { Text } from '../../rules/text';

/** What the parts of a case are called, for sentences. */
export interface Names {
  item(itemId: string): { readonly name: Text; readonly department: Text };
  /** A special procedure 特别程序. */
  procedure(id: string): Text;
}

/** Names as the case's own plan has them; what nobody knows keeps its id. */
export function namesOf(
  plan: Pick<Plan, 'items'>,
  procedures: Readonly<Record<string, { readonly name: Text }>> = {},
): Names {
  return {
    item(itemId) {
      const item = plan.items.find(({ id }) => id === itemId);
      const asIs = { zh: itemId, en: itemId };
      return { name: item?.name ?? asIs, department: item?.departmentName ?? asIs };
    },
    procedure: (id) => procedures[id]?.name ?? { zh: id, en: id },
  };
}
