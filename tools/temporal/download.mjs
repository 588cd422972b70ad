// node download.mjs <version> <folder>: the SDK's own download of the `temporal` command; prints the path of the file.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const [version, downloadDir] = process.argv.slice(2);
try {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'cached-download', version: `v${version}`, downloadDir } },
  });
  await environment.teardown();
  const file = readdirSync(downloadDir).find((name) => name.startsWith('temporal'));
  console.log(join(downloadDir, file));
} catch (error) {
  console.error(String(error.cause?.message ?? error.message).replaceAll('\n', ' '));
  process.exitCode = 1;
}
