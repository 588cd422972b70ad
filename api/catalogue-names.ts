import type { OneThing } from '../catalogue/schema/one-thing';
import type { Text } from '../rules/text';

type OneThings = ReadonlyMap<string, Pick<OneThing, 'name' | 'situations' | 'items' | 'departments'>>;

export type CatalogueNames = ReturnType<typeof catalogueNames>;

/** Names as the catalogue on offer has them; what it no longer knows keeps its id. */
export function catalogueNames(oneThings: OneThings) {
  const named = (
    list: readonly { readonly id: string; readonly name: Text }[] | undefined,
    id: string,
  ): Text => list?.find((one) => one.id === id)?.name ?? { zh: id, en: id };
  const departments = [...oneThings.values()].flatMap((oneThing) => oneThing.departments);
  return {
    oneThing: (id: string): Text => oneThings.get(id)?.name ?? { zh: id, en: id },
    situation: (oneThing: string, id: string) => named(oneThings.get(oneThing)?.situations, id),
    item: (oneThing: string, id: string) => named(oneThings.get(oneThing)?.items, id),
    department: (id: string) => named(departments, id),
  };
}
