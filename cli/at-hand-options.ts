import { type Command, InvalidArgumentError, Option } from 'commander';
import { stallCauses } from '../rules/case/case-state';
import type { StalledFilter } from './api';

interface Options {
  readonly case?: string;
  readonly cause?: string;
  readonly department?: string;
  readonly oneThing?: string;
  readonly olderThan?: number;
}

/** Adds the options that say which stalled items are meant. */
export function addAtHandOptions(command: Command): Command {
  return command
    .option('--case <caseNo>', 'only this case 办件编号')
    .addOption(new Option('--cause <cause>', 'only this cause 原因').choices(stallCauses))
    .option('--department <id>', 'only this department 部门')
    .option('--one-thing <id>', 'only cases of this one thing')
    .option('--older-than <hours>', 'only what stands there so long or longer 停滞小时数', parseHours);
}

/** The filter that those options give. */
export const stalledFilterOf = ({
  case: caseNo,
  olderThan,
  cause,
  department,
  oneThing,
}: Options): StalledFilter => ({
  caseNo: caseNo?.trim().toUpperCase(),
  olderThanHours: olderThan,
  cause,
  department,
  oneThing,
});

function parseHours(text: string): number {
  if (/^\d{1,5}(\.\d+)?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('hours, such as 24');
}
