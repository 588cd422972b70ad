import { type RequestHandler, Router } from 'express';
import { sql } from 'kysely';
import type { Services } from './services';

/** `/healthz`: this process answers. `/readyz`: it can take and deliver cases now, and if not, what is missing. */
export function health(services: Services): RequestHandler {
  return Router()
    .get('/healthz', (_request, response) => {
      response.json({ status: 'ok' });
    })
    .get('/readyz', async (_request, response) => {
      const [database, engine] = await Promise.all([
        sql`select 1`.execute(services.db).then(
          () => true,
          () => false,
        ),
        services.engine.isReady(),
      ]);
      response
        .status(database && engine ? 200 : 503)
        .json({ status: database && engine ? 'ready' : 'not ready', database, engine });
    });
}
