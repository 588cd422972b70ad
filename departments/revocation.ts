import { z } from 'zod';
import { addressee, serial } from './protocol';

export const Revocation = z
  .strictObject({
    ...addressee,
    serial,
    revokedOn: z.iso.date().describe('Civil date of the revocation in China, `YYYY-MM-DD`'),
    reason: z.string().min(1).describe('Why, as the applicant was told'),
    becauseOf: z
      .string()
      .min(1)
      .exactOptional()
      .describe('Item whose revocation takes this one with it; absent: it was decided for this one'),
  })
  .describe('An approval is taken back 撤销: POST {baseUrl}/applications/{key}/revocation');
export type Revocation = z.infer<typeof Revocation>;

export const RevokedAnswer = z
  .strictObject({ status: z.literal('revoked').describe('The approval no longer holds'), serial })
  .describe('200: taken back, for good');
export type RevokedAnswer = z.infer<typeof RevokedAnswer>;

export const RevocationRefusedAnswer = z
  .strictObject({
    status: z.literal('revocationRefused').describe('The approval still holds'),
    reason: z.string().min(1).describe('Why it cannot be taken back in this way; a clerk reads it'),
  })
  .describe('422: it cannot be taken back by a message; a clerk will settle it');
export type RevocationRefusedAnswer = z.infer<typeof RevocationRefusedAnswer>;
