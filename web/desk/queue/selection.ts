import type { QueueRow } from './queue-row';

/** Lines that are selected: some of this page, or all that the filter finds, on every page. */
export type Selection = { readonly of: 'some'; readonly keys: ReadonlySet<string> } | { readonly of: 'all' };

export const nothingSelected: Selection = { of: 'some', keys: new Set() };

type Line = Pick<QueueRow, 'key'>;

/** Keys of the lines of this page that are selected. */
export function keysOf(selection: Selection, rows: readonly Line[]): ReadonlySet<string> {
  return selection.of === 'all' ? new Set(rows.map(({ key }) => key)) : selection.keys;
}

/** The selection with these lines put in or taken out; taking one out of all leaves the others of this page. */
export function selectedWith(
  selection: Selection,
  rows: readonly Line[],
  keys: readonly string[],
  isSelected: boolean,
): Selection {
  const selected = new Set(keysOf(selection, rows));
  for (const key of keys) {
    if (isSelected) selected.add(key);
    else selected.delete(key);
  }
  return { of: 'some', keys: selected };
}
