import { proxyActivities } from '@temporalio/workflow';
import type { callDepartment } from './bare-worker';

const { callDepartment: call } = proxyActivities<{ callDepartment: typeof callDepartment }>({
  startToCloseTimeout: '30s',
});

/** The bare engine: the six calls of one case as ordinary activities, 1 then 3 then 2, and nothing else. */
export async function bareCase(caseNo: string): Promise<number> {
  await call(caseNo, 'employmentRegistration', 'employment');
  await Promise.all([
    call(caseNo, 'employmentCertificate', 'employment'),
    call(caseNo, 'insuranceEnrolment', 'social-insurance'),
    call(caseNo, 'unemploymentStatusChange', 'employment'),
  ]);
  await Promise.all([
    call(caseNo, 'hardshipRecognition', 'employment'),
    call(caseNo, 'startupLoanQualification', 'employment'),
  ]);
  return 6;
}
