import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Sandbox } from './sandbox';

const graceMs = 1000;

/** Serves a sandbox over HTTP; port 0 takes a free one. `close` lets answers under way end, but not for ever. */
export async function listenSandbox(
  sandbox: Sandbox,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(sandbox.app);
  // Longer than a client keeps an idle connection, so that none is closed under its hands.
  server.keepAliveTimeout = 65_000;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      // A department told to hang never ends its answer.
      const impatience = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(impatience);
      await sandbox.close();
    },
  };
}
