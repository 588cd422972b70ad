import { createHmac } from 'node:crypto';
import type { PlanVerification } from '../catalogue/plan';
import type { CheckTerms } from '../rules/commitment-check/check-plan';
import { isDrawn } from '../rules/commitment-check/draw';
import { limitOf } from './limit-of';

/**
 * The hash by which the sample is drawn: without the key nobody can tell beforehand whether a case will be checked,
 * with it anybody can repeat the draw.
 */
export function drawHash(key: string, caseNo: string, itemId: string): string {
  return createHmac('sha256', key).update(`check/${caseNo}/${itemId}`).digest('hex');
}

/** How a commitment of a case will be checked; `hash` draws the sample. */
export function checkTermsOf(verification: PlanVerification, hash: string): CheckTerms {
  if (verification.class === 'none') return { scope: 'exempt' };
  if (verification.class === 'sampled' && !isDrawn(hash, verification.share)) return { scope: 'notDrawn' };
  const { limit, replyLimit, correctionLimit } = verification;
  return {
    scope: 'toCheck',
    limit: limitOf(limit),
    replyLimit: limitOf(replyLimit),
    correctionLimit: limitOf(correctionLimit),
  };
}
