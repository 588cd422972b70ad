import type { z } from 'zod';
import type { CaseFile } from '../records/cases';
import { actOnCase, type ActRequest } from './act-on-case';
import { type Mended, newRevision } from './new-revision';
import type { RouteAnswer } from './route';
import type { Services } from './services';

/**
 * Takes in what the applicant was asked for: the parts of a notice, papers that were to follow, what one item needs.
 * It builds on the newest revision; whether it was asked for, the case judges. Throws Problem.
 */
export function correctCase(
  services: Services,
  file: CaseFile,
  request: ActRequest & { readonly body: z.infer<typeof Mended> },
): Promise<RouteAnswer> {
  return actOnCase(services, file, request, async (transaction) => ({
    act: { kind: 'correct', ...(await newRevision(transaction, file, request.body, services.now())) },
  }));
}
