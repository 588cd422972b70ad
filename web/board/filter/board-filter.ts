/** What figures and lists may be narrowed by; it stands in the address, so that it survives a reload and can be sent. */
export const filterNames = ['oneThing', 'situation', 'department', 'from', 'to', 'samples'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filter = Readonly<Partial<Record<FilterName, string | undefined>>>;

/** The filter in an address; the rest of the query is left out. */
export function filterIn(search: string): Filter {
  const asked = new URLSearchParams(search);
  const given = filterNames.flatMap((name) => {
    const value = asked.get(name)?.trim() ?? '';
    return value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(given) as Filter;
}

/** As the query of an address: always in one order, so that the same filter is the same address. */
export const searchOf = (filter: Filter): string =>
  new URLSearchParams(
    filterNames.flatMap((name) => {
      const value = filter[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ).toString();

/** The query with another filter. What a page or a moment was asked for belonged to the old one. */
export function withFilter(search: string, filter: Filter): string {
  const asked = new URLSearchParams(search);
  for (const name of [...filterNames, 'page', 'after', 'asOf']) asked.delete(name);
  for (const [name, value] of new URLSearchParams(searchOf(filter))) asked.set(name, value);
  return asked.toString();
}

/** A place with a query, if there is one. */
export const placeWith = (place: string, search: string): string =>
  search === '' ? place : `${place}?${search}`;
