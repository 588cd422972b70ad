import path from 'node:path';
import { NativeConnection, Worker } from '@temporalio/worker';
import { sandboxConnections } from '../../departments/connections';
import { createHttpDepartment, type Department } from '../../departments/connector';

/** What the product sends for one item of the same case, in size and shape. */
const application = {
  taskName: '就业登记(灵活就业)',
  receivedAt: '2026-11-23T02:00:00.000Z',
  fields: {
    fullName: '欧阳青禾',
    idNumber: '990101196604120014',
    mobile: '19900000000',
    residenceRegionCode: '990101001000',
    residenceAddress: '示例市示例区示例路1号',
    employmentForm: 'flexible',
    employmentStartDate: '2026-11-02',
  },
  materials: [{ id: 'jointForm', name: '联办申请表', source: 'applicant' }],
  callbackUrl: 'http://127.0.0.1:9/none',
};

const departments = new Map<string, Department>(
  Object.entries(sandboxConnections(process.env.SANDBOX_URL ?? '')).map(([id, to]) => [
    id,
    createHttpDepartment({ id, ...to }, { fetch }),
  ]),
);

/** The same call as the product's, by the same connector. */
export async function callDepartment(caseNo: string, itemId: string, department: string): Promise<string> {
  const answer = await departments
    .get(department)
    ?.submit({ ...application, caseNo, itemId, itemCaseNo: `${caseNo}-01` }, `${caseNo}/${itemId}/1`);
  if (answer?.kind !== 'decided') throw new Error('The department did not decide at once');
  return answer.serial;
}

async function main(): Promise<void> {
  const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS ?? '' });
  const worker = await Worker.create({
    connection,
    taskQueue: 'bare',
    workflowsPath: path.join(__dirname, 'bare-workflow.js'),
    activities: { callDepartment },
  });
  process.send?.({ ready: true });
  await worker.run();
  await connection.close();
}

if (require.main === module) void main();
