import { CaseNo } from '../case-of';
import { personalActs } from '../personal-acts';
import { route } from '../route';
import { deskAcceptanceRoutes } from './desk-acceptance';
import { deskBulkRoutes } from './desk-bulk';
import { deskClockRoutes } from './desk-clocks';
import { deskConflictRoutes } from './desk-conflicts';
import { deskHandOverRoute } from './desk-hand-over';
import { deskItemRoutes } from './desk-items';
import { deskListRoutes } from './desk-lists';

export const deskRoutes = [
  ...deskListRoutes,
  route({
    method: 'get',
    path: '/desk/cases/:caseNo/acts',
    audience: 'desk',
    summary: { zh: '谁做了什么', en: 'Who did what to the case, when and why; also what the case refused' },
    params: CaseNo,
    answers: { 200: { description: 'Acts of persons in order; the log names each by its `actId`' } },
    problems: ['unknown-case'],
    handle: async ({ db }, { params }) => ({
      status: 200,
      body: await personalActs(db, params.caseNo),
    }),
  }),
  ...deskAcceptanceRoutes,
  ...deskItemRoutes,
  deskHandOverRoute,
  ...deskClockRoutes,
  ...deskConflictRoutes,
  ...deskBulkRoutes,
];
