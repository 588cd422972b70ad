import { inspect } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';

const listeners = new Set<(line: string) => void>();

// Faults are part of the tests; what the engine says of them would drown what a test says.
Runtime.install({
  logger: new DefaultLogger('DEBUG', ({ level, message, meta }) => {
    if (level !== 'ERROR' && listeners.size === 0) return;
    const line = `${message} ${inspect(meta, { depth: 10, breakLength: Infinity })}`;
    if (level === 'ERROR') process.stderr.write(`${line}\n`);
    for (const listener of listeners) listener(line);
  }),
});

/** Hears everything that Temporal's SDK logs in this process from now on. */
export function hearEngine(listener: (line: string) => void): void {
  listeners.add(listener);
}
