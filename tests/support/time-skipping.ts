import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { userCache } from '../../engines/user-cache';

const pom = path.join(process.cwd(), 'tools', 'test-server', 'pom.xml');

/** The version of io.temporal:temporal-test-server that the pom names. */
function testServerVersion(): string {
  const version = /<artifactId>temporal-test-server<\/artifactId>\s*<version>([^<]+)/.exec(
    readFileSync(pom, 'utf8'),
  )?.[1];
  if (version === undefined) throw new Error(`${pom} names no version of temporal-test-server.`);
  return version;
}

type Found = { readonly path: string } | { readonly why: string };

/** The test server as a command: in the user's cache, or fetched there with Maven once for all clones. */
export function findTestServer(env: NodeJS.ProcessEnv = process.env): Found {
  const folder = path.join(userCache(env), `test-server-${testServerVersion()}`);
  const command = path.join(folder, 'test-server');
  const java = run('java', ['-version'], env);
  if (java) return { why: `no Java: ${java}` };
  if (existsSync(command)) return { path: command };
  mkdirSync(userCache(env), { recursive: true });
  // Fetched beside its place and renamed in one step: two clones may do it at once.
  const draft = mkdtempSync(`${folder}-`);
  try {
    const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${path.join(draft, 'lib')}`];
    const maven = run('mvn', ['--batch-mode', '--quiet', '--file', pom, ...goal], env);
    if (maven) return { why: `Maven could not fetch it: ${maven}` };
    const script = `#!/bin/sh\nexec java -cp '${folder}/lib/*' io.temporal.testserver.TestServer "$@"\n`;
    writeFileSync(path.join(draft, 'test-server'), script, { mode: 0o755 });
    if (!existsSync(folder)) renameSync(draft, folder);
    return { path: command };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Runs a command to its end; what went wrong, in one line, or `undefined`. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  const { error, status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
  if (error) return `${command} cannot be run (${error.message})`;
  const said = `${stdout}\n${stderr}`
    .trim()
    .split('\n')
    .find((line) => /error|exception/i.test(line));
  return status === 0 ? undefined : (said ?? `${command} ended with ${status}`);
}

/**
 * A Temporal whose clock jumps: months pass in milliseconds, but only in `sleep` and while a `result` is awaited. One
 * clock for all that runs on it; no schedules, no list, no reset. Without Java or Maven the SDK's own download is
 * tried. Throws an Error that names both ways; no test passes without its server.
 */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  const found = findTestServer();
  if ('path' in found) {
    return TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: found.path } },
    });
  }
  process.stderr.write(`time-skipping test server: ${found.why}; downloading as the Temporal SDK does\n`);
  return TestWorkflowEnvironment.createTimeSkipping().catch((error: unknown) => {
    throw new Error(
      `The time-skipping test server is not there: ${found.why}; the SDK's download failed: ${String(error)}. ` +
        'Install Java 11 or newer and Maven, and the tests fetch it from Maven Central.',
      { cause: error },
    );
  });
}
