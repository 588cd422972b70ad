import { CommandFailure } from './failure';

/** As whom each command acts where the development sign-in is on: someone of the role that its work belongs to. */
export const whoActs = {
  demo: 'ouyang-qinghe',
  submit: 'ouyang-qinghe',
  show: 'duty-clerk',
  stalled: 'duty-clerk',
  resume: 'duty-clerk',
  report: 'manager',
  calendar: 'manager',
  rehearse: 'manager',
} as const;

/** The token of the session that an answer to `POST /session` begins; `null` when it begins none. */
export function tokenOf(answer: Response): string | null {
  return /^[^=]+=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? null;
}

/** What is said where the development sign-in is off and no token was given. */
export function noSignIn(): CommandFailure {
  return new CommandFailure(2, [
    {
      zh: '这里没有开发登录。请用环境变量 ONE_THING_TOKEN 给出一个已登录会话的令牌。',
      en: 'There is no development sign-in here. Give the token of a session as ONE_THING_TOKEN in the environment.',
    },
  ]);
}
