import { z } from 'zod';
import type { Plan } from '../catalogue/plan';
import { Problem } from './problems';
import type { Services } from './services';
import { refOf } from './upload-ref';

/** What a draft holds for one paper of the plan: the letter that was read and signed, or what is handed in. */
export const DraftPaper = z.union([
  z.strictObject({
    textHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('A letter is signed: hash of the text that was read'),
  }),
  z.strictObject({
    upload: z.uuid().describe('Id of the uploaded document'),
    name: z.string().max(200).describe('What the person calls the file; stays in the draft'),
  }),
  z.strictObject({ atCounter: z.literal(true).describe('It is brought to a counter later') }),
]);
export type DraftPaper = z.infer<typeof DraftPaper>;

/** Refuses documents that none of these has handed in, by their keys. Throws Problem. */
export async function checkUploads(
  { uploads }: Pick<Services, 'uploads'>,
  papers: Readonly<Record<string, DraftPaper | null>>,
  uploaders: readonly (string | null)[],
): Promise<void> {
  for (const [id, paper] of Object.entries(papers)) {
    if (!paper || !('upload' in paper)) continue;
    const upload = await uploads.find(paper.upload);
    if (upload && uploaders.includes(upload.subject)) continue;
    const detail = {
      zh: '没有找到这份文件，请重新上传。',
      en: 'This document was not found; send it again.',
    };
    throw new Problem('invalid-request', [{ pointer: `/materials/${id}`, detail }]);
  }
}

/** What a draft's papers are in a submission, of those that belong to this plan still. */
export function submittedPapers(
  papers: Readonly<Record<string, unknown>>,
  { letters, materials }: Pick<Plan, 'letters' | 'materials'>,
) {
  const given = (id: string): DraftPaper | undefined => DraftPaper.safeParse(papers[id]).data;
  return {
    commitments: letters.flatMap((letter) => {
      const paper = given(letter);
      return paper && 'textHash' in paper ? { letter, textHash: paper.textHash } : [];
    }),
    materials: materials.needed.flatMap(({ id }) => {
      const paper = given(id);
      return paper && 'upload' in paper ? { id, ref: refOf(paper.upload) } : [];
    }),
  };
}
