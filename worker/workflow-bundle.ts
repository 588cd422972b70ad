import path from 'node:path';

/** Where the build puts the bundled workflow code: beside the compiled workflows. */
export const workflowBundlePath = path.join(__dirname, '..', 'workflows', 'bundle.js');

/**
 * Files of `rules/` that are loaded once for all cases of a worker, with all that they import, instead of anew for
 * each. They are pure: they keep nothing of one case that another could see.
 */
export const sharedRules = [
  'case/decide',
  'case/evolve',
  'case/deadlines',
  'commitment-check/decide',
  'commitment-check/evolve',
  'commitment-check/deadlines',
] as const;
