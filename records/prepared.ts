import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { DatabaseError, type Pool, type PoolClient } from 'pg';

/** From which use on a statement is prepared, and how many are at most: as the JDBC driver of PostgreSQL has it. */
const preparedFromUse = 5;
const mostPrepared = 256;
const mostCounted = 1_000;

/** SQLSTATE: a migration of another process changed what a prepared statement gives. */
const planOutdated = '0A000';

/**
 * A pool whose connections prepare the statements that come again and again, so that PostgreSQL parses and plans each
 * once and not for every case: that is a good part of its work. A statement that a migration has outdated fails once, and
 * all are prepared anew.
 */
export function preparing(pool: Pool): PostgresPool {
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  const names = createNames();
  return {
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparingClient(client, names);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

function preparingClient(client: PoolClient, names: Names): PostgresPoolClient {
  const ask = async (text: string, values: readonly unknown[]) => {
    const name = values.length === 0 ? undefined : names.of(text);
    try {
      return await client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
    } catch (error) {
      if (error instanceof DatabaseError && error.code === planOutdated) names.forget();
      throw error;
    }
  };
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(asked: unknown, values: readonly unknown[] = []): unknown {
    if (typeof asked !== 'string') throw new TypeError('No cursor is configured, so none can be asked for.');
    return ask(asked, values);
  }
  return { query, release: () => client.release() };
}

interface Names {
  /** The name to prepare a statement under; absent: it is not worth it yet. */
  of(text: string): string | undefined;
  /** None of the names is to be used again. */
  forget(): void;
}

function createNames(): Names {
  const uses = new Map<string, number>();
  const names = new Map<string, string>();
  let given = 0;
  return {
    of(text) {
      const known = names.get(text);
      if (known !== undefined || names.size >= mostPrepared) return known;
      const times = (uses.get(text) ?? 0) + 1;
      if (times < preparedFromUse) {
        // Lists of any length make texts without end.
        if (uses.size >= mostCounted) uses.clear();
        uses.set(text, times);
        return undefined;
      }
      uses.delete(text);
      given += 1;
      names.set(text, `statement-${given}`);
      return names.get(text);
    },
    forget() {
      names.clear();
    },
  };
}
