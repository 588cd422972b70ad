import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { StartError } from './start-error';

const loopback = '127.0.0.1';

/** A port somebody wants, and the setting that would move it elsewhere. */
export interface PortUse {
  readonly port: number;
  readonly host?: string;
  readonly setting: string;
  readonly purpose: string;
}

function listen(port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      resolve(server);
    });
  });
}

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

/** Why the port cannot be had (EADDRINUSE, EACCES, …), or undefined when it can. */
async function obstacle({ port, host = loopback }: PortUse): Promise<string | undefined> {
  try {
    await close(await listen(port, host));
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** Throws one `StartError` that names every port that cannot be had, its setting and what to do. */
export async function refuseBusyPorts(wanted: readonly PortUse[]): Promise<void> {
  const twice = wanted.filter((use, at) => wanted.findIndex(({ port }) => port === use.port) !== at);
  const lines = twice.map((use) => `${use.purpose}: port ${use.port} is also given to another part`);
  for (const use of wanted) {
    const why = await obstacle(use);
    if (why === 'EADDRINUSE') lines.push(`${use.purpose}: port ${use.port} is in use 端口被占用`);
    else if (why !== undefined) lines.push(`${use.purpose}: port ${use.port} cannot be opened (${why})`);
  }
  if (lines.length === 0) return;
  const settings = wanted.filter((use) => lines.some((line) => line.startsWith(`${use.purpose}:`)));
  throw new StartError(
    [
      ...lines,
      `Nothing was started. End what uses the port, or choose another: ${settings
        .map((use) => `${use.setting}=${use.port + 1}`)
        .join(' ')} npm start`,
    ].join('\n'),
  );
}

/** Ports on the loopback address that nobody used a moment ago, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(Array.from({ length: count }, () => listen(0, loopback)));
  const ports = held.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(held.map(close));
  return ports;
}

/** Whether somebody accepts connections there. */
export function portAnswers(port: number, host = loopback): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 });
    const answer = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}
