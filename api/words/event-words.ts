import type { Text } from '../../rules/text';
import { acceptanceWords } from './acceptance-words';
import { clockWords } from './clock-words';
import { commitmentWords } from './commitment-words';
import { itemWords } from './item-words';
import type { Names } from './names';
import { stallWords } from './stall-words';
import type { LoggedEvent, Words } from './words';

const words: Words<LoggedEvent['type']> = {
  ...acceptanceWords,
  ...clockWords,
  ...commitmentWords,
  ...itemWords,
  ...stallWords,
};

/** One entry of a case's log as a sentence that its applicant understands. */
export function eventText(event: LoggedEvent, names: Names): Text {
  const tell = words[event.type] as (event: LoggedEvent, names: Names) => Text;
  return tell(event, names);
}
