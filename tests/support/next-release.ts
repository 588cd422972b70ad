import { patched, sleep } from '@temporalio/workflow';
import * as thisRelease from '../../workflows';

/**
 * The workflows as a later release may have them: one command more before all others, behind a patch, so that lives
 * which began before go on as they began.
 */
export const oneThingCase: typeof thisRelease.oneThingCase = (input) => {
  oneCommandMore();
  return thisRelease.oneThingCase(input);
};

export const commitmentCheck: typeof thisRelease.commitmentCheck = (input) => {
  oneCommandMore();
  return thisRelease.commitmentCheck(input);
};

function oneCommandMore(): void {
  if (patched('one-command-more')) void sleep(1);
}
