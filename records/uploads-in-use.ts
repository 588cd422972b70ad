import { sql } from 'kysely';
import type { Database } from './database';

/** Whether a document is named by a draft or by any revision of a case. */
export async function isUploadUsed(db: Database, uploadId: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select 1 from draft where materials @@ ${`$.*.upload == "${uploadId}"`}::jsonpath)
      or exists (
        select 1 from application_data where materials @> ${JSON.stringify([{ ref: `uploads/${uploadId}` }])}::jsonb
      ) as used`.execute(db);
  return rows[0]?.used ?? true;
}
