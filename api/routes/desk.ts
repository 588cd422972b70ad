import { CaseNo, caseOf } from '../case-of';
import { deskCaseView } from '../desk-case-view';
import { personalActs } from '../personal-acts';
import { route } from '../route';
import { personOf } from '../who-may';
import { deskAcceptanceRoutes } from './desk-acceptance';
import { deskBulkRoutes } from './desk-bulk';
import { deskClockRoutes } from './desk-clocks';
import { deskConflictRoutes } from './desk-conflicts';
import { deskHandOverRoute } from './desk-hand-over';
import { deskItemRoutes } from './desk-items';
import { deskListRoutes } from './desk-lists';
import { deskSlipRoute } from './desk-slip';

export const deskRoutes = [
  ...deskListRoutes,
  route({
    method: 'get',
    path: '/desk/cases/:caseNo',
    audience: 'desk',
    summary: { zh: '工作台看办件', en: 'What was given, and what this clerk may do, or why not' },
    params: CaseNo,
    answers: { 200: { description: 'Parts with their usual defects, acts of the whole and of each item' } },
    problems: ['unknown-case'],
    handle: async (services, { actor, params }) => ({
      status: 200,
      body: await deskCaseView(services, await caseOf(services, params.caseNo), personOf(actor)),
    }),
  }),
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
  deskSlipRoute,
  deskHandOverRoute,
  ...deskClockRoutes,
  ...deskConflictRoutes,
  ...deskBulkRoutes,
];
