import { ask, newId } from './client';

/** Kinds of file that the server takes. */
export const acceptedFiles = 'image/jpeg,image/png,application/pdf';

/** Hands a document in and gives its id. Throws Refusal. */
export async function upload(file: File): Promise<string> {
  const id = newId();
  await ask('PUT', `/uploads/${id}`, { file });
  return id;
}
