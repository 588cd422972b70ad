import { Problem } from './problems';
import type { Services } from './services';

type OfUploads = Pick<Services, 'uploads'>;

/** A document that a request names, and where it does so. */
export interface NamedUpload {
  readonly uploadId: string;
  readonly pointer: string;
}

/** Refuses documents that none of these has handed in, by their keys. Throws Problem. */
export async function checkUploads(
  { uploads }: OfUploads,
  named: readonly NamedUpload[],
  uploaders: readonly (string | null)[],
): Promise<void> {
  for (const { uploadId, pointer } of named) {
    const upload = await uploads.find(uploadId);
    if (upload && uploaders.includes(upload.subject)) continue;
    const detail = {
      zh: '没有找到这份文件，请重新上传。',
      en: 'This document was not found; send it again.',
    };
    throw new Problem('invalid-request', [{ pointer, detail }]);
  }
}

/** What a clerk who helped uploaded is a paper of this person's case; each was checked before. */
export async function giveUploads(
  { uploads }: OfUploads,
  uploadIds: readonly string[],
  subject: string | null,
): Promise<void> {
  if (subject === null) return;
  for (const id of uploadIds) await uploads.giveTo(id, subject);
}
