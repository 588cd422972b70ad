import { describe, expect, it } from '@jest/globals';
import { cookieFor, isStranger } from './cookies';

describe('a stranger', () => {
  it.each([undefined, '', 'look=en.100', 'look=zh.167; other=one-thing-session'])('sends %j', (cookie) => {
    expect(isStranger(cookie === undefined ? {} : { cookie })).toBe(true);
  });

  it.each([false, true])('does not send back a cookie that we gave, over TLS: %s', (secure) => {
    const [pair = ''] = cookieFor({ origin: '', subjectKey: '', secure }, 'one-thing-drafts', 't', 1).split(
      ';',
    );
    expect(isStranger({ cookie: `look=en.100; ${pair}` })).toBe(false);
  });

  it('shows no token', () => {
    expect(isStranger({ authorization: 'Bearer t' })).toBe(false);
  });
});
