import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildTemporal } from './build-temporal';
import { findTemporal, inCache, onPath } from './find-temporal';
import { temporalVersion } from './temporal-version';
import { type Way } from './way-to-temporal';

let home: string;
let said: string[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'one-thing-find-'));
  said = [];
});
afterEach(() => rmSync(home, { recursive: true }));

/** Put a shell script where a command would be; the folders above are made. */
function command(path: string, body: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

const temporal = (path: string, server = '1.31.2') =>
  command(path, `echo "temporal version 1.8.2 (Server ${server}, UI 2.50.1)"`);
const cached = () => join(home, 'cache', 'one-thing', `temporal-${temporalVersion()}`, 'temporal');
const bin = (name: string) => join(home, 'bin', name);

/** Only what the test put there; /bin for the shell's own commands. */
const search = () => ({
  env: { PATH: `${join(home, 'bin')}:/bin`, XDG_CACHE_HOME: join(home, 'cache'), HOME: home },
  say: (line: string) => void said.push(line),
});
const noDownload: Way = () => Promise.resolve({ why: 'no network' });
const find = () => findTemporal(search(), [onPath, inCache, buildTemporal, noDownload]);

/** A `go` that is new enough and builds a `temporal` which tells its version. */
const fakeGo = () =>
  command(
    bin('go'),
    `[ "$1" = env ] && echo go1.26.4 && exit 0
echo "github.com/temporalio/cli/cmd/temporal" >&2
printf '#!/bin/sh\\necho "temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)"\\n' > "$GOBIN/temporal"
chmod +x "$GOBIN/temporal"
echo "$@ CGO_ENABLED=$CGO_ENABLED" > "${join(home, 'go-was-called')}"`,
  );

describe('finding a Temporal server', () => {
  it('knows the version from the Go module', () => {
    expect(temporalVersion()).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('takes the command on PATH before the cache', async () => {
    temporal(cached());
    temporal(bin('temporal'));
    expect(await find()).toBe(bin('temporal'));
    expect(said).toEqual([`temporal: using ${bin('temporal')}`]);
  });

  it('takes the cache before building', async () => {
    fakeGo();
    temporal(cached());
    expect(await find()).toBe(cached());
    expect(readdirSync(home)).not.toContain('go-was-called');
  });

  it('builds when there is none, keeps the result for every clone and leaves no draft', async () => {
    fakeGo();
    expect(await find()).toBe(cached());
    expect(readFileSync(join(home, 'go-was-called'), 'utf8')).toBe('install -v tool CGO_ENABLED=0\n');
    expect(readdirSync(dirname(cached()))).toEqual(['temporal']);
    expect(said).toContainEqual(expect.stringMatching(/building .* about 8 minutes on 2 cores/));
  });

  it('lets two clones build at once', async () => {
    fakeGo();
    expect(await Promise.all([find(), find()])).toEqual([cached(), cached()]);
    expect(readdirSync(dirname(cached()))).toEqual(['temporal']);
  });

  it('passes over one on PATH whose server is too old, and says so', async () => {
    temporal(bin('temporal'), '1.22.4');
    temporal(cached());
    expect(await find()).toBe(cached());
    expect(said[0]).toBe(`temporal: ${bin('temporal')} has server 1.22, older than 1.28`);
  });

  it('passes over something else that is called temporal', async () => {
    command(bin('temporal'), 'echo temporal lobe');
    temporal(cached());
    expect(await find()).toBe(cached());
  });

  it('names what was tried and the choices when nothing is left', async () => {
    command(bin('go'), 'echo "go: go.mod requires go >= 1.26.4 (running go 1.22.1)" >&2; exit 1');
    await expect(find()).rejects.toThrow(
      /no temporal on PATH[^]*none in [^]*requires go >= 1\.26\.4[^]*no network[^]*TEMPORAL_ADDRESS/,
    );
  });

  it('says so when there is no Go at all, or when Go fails', async () => {
    await expect(find()).rejects.toThrow(/no Go on PATH/);
    command(bin('go'), '[ "$1" = env ] && exit 0; echo "no space left on device" >&2; exit 1');
    await expect(find()).rejects.toThrow(/cannot be built: no space left on device/);
    expect(readdirSync(dirname(cached()))).toEqual([]);
  });
});
