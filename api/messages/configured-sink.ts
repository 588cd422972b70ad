import path from 'node:path';
import type { Logger } from 'pino';
import type { Settings } from '../../settings/settings';
import { createFileSink } from './file-sink';
import { createGatewaySink } from './gateway-sink';
import type { Sink } from './sink';

/** Where the settings send messages: to a gateway, while developing to a file, or nowhere (`null`), which is said. */
export function configuredSink(
  { messageGateway, production, dataDir }: Settings,
  log: Pick<Logger, 'info' | 'warn'>,
): Sink | null {
  if (messageGateway) {
    log.info({ gateway: new URL(messageGateway.url).host }, 'messages go out by the message gateway');
    return createGatewaySink(messageGateway, { fetch });
  }
  if (production) {
    log.warn(
      'no message gateway: SMS and mail stay queued until MESSAGE_GATEWAY_URL and MESSAGE_GATEWAY_TOKEN are set; the portal and the desk show all messages',
    );
    return null;
  }
  const file = path.join(dataDir, 'outbox.jsonl');
  log.info({ file }, 'messages are written to a file instead of being sent');
  return createFileSink(file);
}
