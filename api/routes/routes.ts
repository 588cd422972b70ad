import type { Route } from '../route';
import { applicantRoutes } from './applicant';
import { calendarChangeRoutes } from './calendar-changes';
import { cardRoutes } from './cards';
import { checkRoutes } from './checks';
import { creditRoutes } from './credit';
import { departmentRoutes } from './departments';
import { deskRoutes } from './desk';
import { deskCheckRoutes } from './desk-checks';
import { exportRoutes } from './exports';
import { letterRoutes } from './letters';
import { draftRoutes } from './drafts';
import { managementRoutes } from './management';
import { messageRoutes } from './messages';
import { openItemRoutes } from './open-items';
import { publicRoutes } from './public';
import { rehearsalRoutes } from './rehearsals';
import { reportRowRoutes } from './report-rows';
import { sessionRoutes } from './session';
import { uploadRoutes } from './uploads';

/** Every route of the API. */
export const routes: readonly Route[] = [
  ...publicRoutes,
  ...sessionRoutes,
  ...letterRoutes,
  ...draftRoutes,
  ...checkRoutes,
  ...deskCheckRoutes,
  ...creditRoutes,
  ...uploadRoutes,
  ...applicantRoutes,
  ...deskRoutes,
  ...messageRoutes,
  ...departmentRoutes,
  ...managementRoutes,
  ...reportRowRoutes,
  ...exportRoutes,
  ...openItemRoutes,
  ...calendarChangeRoutes,
  ...rehearsalRoutes,
  ...cardRoutes,
];
