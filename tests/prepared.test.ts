import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type Database, openDatabase } from '../records/database';
import { ownDatabase } from './support/own-database';

describe('statements that come again and again', () => {
  let db: Database;
  beforeAll(async () => {
    const own = await ownDatabase();
    await own.db.destroy();
    db = openDatabase(own.url, () => undefined, 1);
    await sql`create table told (words text)`.execute(db);
  });
  afterAll(() => db.destroy());

  const told = (words: string) => sql`select * from told where words <> ${words}`.execute(db);
  const prepared = async () =>
    (await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db)).rows.filter(
      ({ statement }) => statement.startsWith('select * from told'),
    ).length;

  it('are prepared from the fifth time on, once each', async () => {
    for (const words of ['a', 'b', 'c', 'd']) await told(words);
    expect(await prepared()).toBe(0);
    for (const words of ['e', 'f']) await told(words);
    expect(await prepared()).toBe(1);
  });

  it('fail once when a migration has outdated them, and then go on', async () => {
    await sql`alter table told add column at timestamptz`.execute(db);
    await expect(told('g')).rejects.toMatchObject({ code: '0A000' });
    expect((await told('h')).rows).toEqual([]);
  });
});
