import { z } from 'zod';

/** Which part of a list is wanted. */
export const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1).describe('Which page; the first is 1'),
  size: z.coerce.number().int().min(1).max(200).default(50).describe('Rows on a page'),
};
