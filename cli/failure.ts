import type { Text } from '../rules/text';
import { voiceOf } from './voice';

/** 1: the thing itself failed; trying again may help. 2: what was asked is wrong; asking again will not. */
export type FailureCode = 1 | 2;

/** A command that ends without what was asked for. Its message is all a person needs: what, where, what to do. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';

  constructor(
    readonly exitCode: FailureCode,
    lines: readonly Text[],
    /** `type` of the problem document that the API answered with. */
    readonly problem?: string,
  ) {
    // Which language was chosen is known to a command, not to what it calls; an error is worth both.
    super(lines.map((line) => voiceOf().sentence(line, 2)).join('\n'));
  }
}
