import type { Person } from '../people/actor';
import type { CaseFile } from '../records/cases';
import { clerkUploads, uploaderOf } from './draft-owner';
import { checkUploads, giveUploads } from './own-uploads';
import type { Services } from './services';
import { uploadIn } from './upload-ref';

/** Who may open the documents of a case, by their keys: its applicant, or the clerk who handed it in at a window. */
export function openersOf({
  channel,
  submitted_by: clerk,
  applicant_subject: subject,
}: Pick<CaseFile, 'channel' | 'submitted_by' | 'applicant_subject'>): readonly string[] {
  const window = channel === 'window' && clerk !== null ? [clerkUploads(clerk)] : [];
  return subject === null ? window : [subject, ...window];
}

/**
 * Makes what a clerk has uploaded for the applicant a document of the case. Throws Problem for one that is neither the
 * clerk's nor of the case.
 */
export async function takePapersIn(
  services: Pick<Services, 'uploads'>,
  file: CaseFile,
  clerk: Person,
  materials: readonly { readonly ref?: string | undefined }[],
): Promise<void> {
  const named = materials.flatMap(({ ref }, index) => {
    const uploadId = uploadIn(ref);
    return uploadId === null ? [] : [{ uploadId, pointer: `/materials/${index}/ref` }];
  });
  const openers = openersOf(file);
  await checkUploads(services, named, [uploaderOf({ kind: 'person', ...clerk }) ?? null, ...openers]);
  const [owner = null] = openers;
  await giveUploads(
    services,
    named.map(({ uploadId }) => uploadId),
    owner,
  );
}
