import { z } from 'zod';
import { readRevision } from '../../records/revisions';
import type { Upload } from '../../records/uploads';
import { CaseNo, caseOf } from '../case-of';
import { documentTypeOf } from '../document-types';
import { uploaderOf } from '../draft-owner';
import { openersOf } from '../papers-by-clerk';
import { Problem } from '../problems';
import { route, type Stream } from '../route';
import type { Services } from '../services';
import { uploadIn } from '../upload-ref';

const UploadId = z.object({ uploadId: z.uuid().describe('Id of the document; who hands it in makes it') });
const Stored = z.object({
  uploadId: z.string(),
  type: z.string().describe('Media type, by its content'),
  size: z.int().describe('Bytes'),
  sha256: z.string().describe('Of the document, in hex'),
});

/** Sends a document so that a browser shows or keeps it, and runs nothing that is in it. */
function sending({ uploads }: Services, { id, type }: Upload): Promise<Stream> {
  return uploads.read(id).then((content) => (response) => {
    response
      .set({
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'Content-Disposition': type === 'application/pdf' ? 'attachment' : 'inline',
      })
      .type(type)
      .send(content);
  });
}

/** The document, if one of these handed it in; a reference is what somebody wrote, and opens nothing else. */
async function ownDocument(
  { uploads }: Services,
  id: string | null,
  uploaders: readonly (string | null | undefined)[],
): Promise<Upload> {
  const upload = id === null ? null : await uploads.find(id);
  if (upload === null) throw new Problem('not-found');
  if (!uploaders.includes(upload.subject)) throw new Problem('not-found');
  return upload;
}

export const uploadRoutes = [
  route({
    method: 'put',
    path: '/uploads/:uploadId',
    audience: 'applicant',
    roles: ['applicant', 'clerk', 'duty'],
    summary: { zh: '上传材料', en: 'Hand in a document: JPEG, PNG or PDF, at most 10 MB; twice is once' },
    takes: 'document',
    params: UploadId,
    answers: { 200: { description: 'Stored for good', schema: Stored } },
    problems: ['document-type', 'body-too-large', 'not-found'],
    handle: async (services, { actor, params, rawBody }) => {
      const type = documentTypeOf(rawBody);
      if (!type) throw new Problem('document-type');
      const subject = uploaderOf(actor) ?? '';
      const upload = await services.uploads.store(
        { id: params.uploadId, subject, type },
        rawBody,
        services.now(),
      );
      if (upload.subject !== subject) throw new Problem('not-found');
      return {
        status: 200,
        body: Stored.parse({ ...upload, uploadId: upload.id }),
      };
    },
  }),
  route({
    method: 'get',
    path: '/uploads/:uploadId',
    audience: 'applicant',
    roles: ['applicant', 'clerk', 'duty'],
    summary: { zh: '查看上传的材料', en: 'A document of one’s own' },
    params: UploadId,
    answers: { 200: { description: 'The document', mediaType: 'application/octet-stream' } },
    problems: ['not-found'],
    handle: async (services, { actor, params }) =>
      sending(services, await ownDocument(services, params.uploadId, [uploaderOf(actor)])),
  }),
  route({
    method: 'get',
    path: '/cases/:caseNo/papers/:material',
    audience: 'applicant',
    roles: ['applicant', 'clerk', 'duty'],
    summary: { zh: '查看办件材料', en: 'A document of a case, as it was handed in last' },
    params: CaseNo.extend({ material: z.string().describe('Id of the material in the plan') }),
    answers: { 200: { description: 'The document', mediaType: 'application/octet-stream' } },
    problems: ['not-found', 'unknown-case'],
    handle: async (services, { params }) => {
      const { case_no: caseNo, ...file } = await caseOf(services, params.caseNo);
      const { materials } = await readRevision(services.db, caseNo);
      const id = uploadIn(materials.find((one) => one.id === params.material)?.ref);
      return sending(services, await ownDocument(services, id, openersOf(file)));
    },
  }),
];
