import { z } from 'zod';
import { type CaseFile, readCase } from '../records/cases';
import { isCaseNo } from '../rules/case-number';
import { Problem } from './problems';
import type { Services } from './services';

export const CaseNo = z.object({ caseNo: z.string().describe('Case number, as given at submission') });

/** The file of the case, or the problem that there is none. */
export async function caseOf({ db }: Services, caseNo: string): Promise<CaseFile> {
  const file = isCaseNo(caseNo) ? await readCase(db, caseNo) : null;
  if (!file) throw new Problem('unknown-case');
  return file;
}
