import type { Text } from '../../rules/text';

export type Cell = string | number | null;

/** One column of an exported list. */
export interface Column<Row> {
  readonly head: Text;
  readonly cell: (row: Row) => Cell;
}

/** A list as it is exported: the columns, and the rows as they come from the database. */
export interface Sheet<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
  /** What the list was asked for, name by name; a spreadsheet carries it on a sheet of its own. */
  readonly about: readonly (readonly [name: string, value: string])[];
}

export type Language = keyof Text;
