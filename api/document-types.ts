/** Documents that may be handed in: media type, and how such a file begins. Whatever it is called, this is what it is. */
const beginnings = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
} as const satisfies Record<string, readonly number[]>;

export type DocumentType = keyof typeof beginnings;
export const documentTypes = Object.keys(beginnings) as DocumentType[];

/** The media type of a document by its first bytes; `null`: none that may be handed in. */
export function documentTypeOf(content: Buffer): DocumentType | null {
  return (
    documentTypes.find((type) => beginnings[type].every((byte, index) => content[index] === byte)) ?? null
  );
}

/** Largest document, in bytes: a photo of a good telephone has 3 to 8 MB. */
export const largestDocument = 10 * 1024 * 1024;
