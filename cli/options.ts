import type { Command } from 'commander';
import { type Language, type Voice, voiceOf } from './voice';

/** The voice that was asked for with `--lang`, before or after the command's name. */
export function voiceFor(command: Command): Voice {
  return voiceOf(command.optsWithGlobals<{ lang?: Language }>().lang);
}
