import { z } from 'zod';
import type { Plan } from '../catalogue/plan';
import type { NamedUpload } from './own-uploads';
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

/** The documents that a change of a draft names. */
export function uploadsOf(papers: Readonly<Record<string, DraftPaper | null>>): readonly NamedUpload[] {
  return Object.entries(papers).flatMap(([id, paper]) =>
    paper && 'upload' in paper ? [{ uploadId: paper.upload, pointer: `/materials/${id}` }] : [],
  );
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
