import type { IncomingHttpHeaders } from 'node:http';
import type { Services } from './services';

/** Over TLS the browser holds the name to this host alone; without TLS it would refuse that name. */
function fullName({ secure }: Services['signIn'], name: string): string {
  return secure ? `__Host-${name}` : name;
}

/** What the browser sends under this name. */
export function cookieIn(
  signIn: Services['signIn'],
  { cookie }: Pick<IncomingHttpHeaders, 'cookie'>,
  name: string,
): string | undefined {
  const pairs = (cookie ?? '').split(/; */).map((pair) => pair.split('='));
  return pairs.find(([key]) => key === fullName(signIn, name))?.[1];
}

/** A cookie that only we read, sent with our own requests and with links that lead here. 0 ms clears it. */
export function cookieFor(signIn: Services['signIn'], name: string, token: string, lastsMs: number): string {
  const seconds = Math.floor(lastsMs / 1_000);
  const secure = signIn.secure ? '; Secure' : '';
  return `${fullName(signIn, name)}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** Whether a request says nothing about who sends it. Every cookie of ours that does has a name of this kind. */
export function isStranger({ authorization, cookie = '' }: IncomingHttpHeaders): boolean {
  return authorization === undefined && !/(?:^|; *)(?:__Host-)?one-thing-/.test(cookie);
}
