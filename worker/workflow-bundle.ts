import path from 'node:path';

/** Where the build puts the bundled workflow code: beside the compiled workflows. */
export const workflowBundlePath = path.join(__dirname, '..', 'workflows', 'bundle.js');
