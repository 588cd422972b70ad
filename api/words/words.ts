import type { LogEntry } from '../../records/case-log';
import type { Text } from '../../rules/text';
import type { Names } from './names';

/** An entry of a case's log, as it is read back. */
export type LoggedEvent = LogEntry['event'];

/** A sentence for each of some types of entries. */
export type Words<Type extends LoggedEvent['type']> = {
  readonly [One in Type]: (event: Extract<LoggedEvent, { readonly type: One }>, names: Names) => Text;
};

/** A sentence about one item by its name. */
export const ofItem =
  (zh: (name: string) => string, en: (name: string) => string) =>
  ({ itemId }: { readonly itemId: string }, names: Names): Text => {
    const { name } = names.item(itemId);
    return { zh: zh(name.zh), en: en(name.en) };
  };
