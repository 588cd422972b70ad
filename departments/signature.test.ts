import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { callbackToleranceMs, signCallback, verifyCallback } from './signature';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const now = Date.parse('2026-08-03T09:30:00.400+08:00');
const body = '{"caseNo":"20260803000017","outcome":"approved","reason":"符合条件"}';
const headers = signCallback(secret, 'msg_1', now, body);

describe("a callback's signature", () => {
  it('is that of the Standard Webhooks specification', () => {
    // The example every implementation of the specification is tested with.
    const signed = signCallback(
      secret,
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      1614265330_000,
      '{"test": 2432232314}',
    );
    expect(signed['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is what other implementations accept', () => {
    const fresh = signCallback(secret, 'msg_1', Date.now(), body);
    expect(new Webhook(secret).verify(body, { ...fresh })).toEqual(JSON.parse(body));
  });

  it('is accepted with the time it was sent at, to the second', () => {
    const sentAtMs = Math.floor(now / 1000) * 1000;
    const genuine = { kind: 'genuine', webhookId: 'msg_1', sentAtMs };
    expect(verifyCallback(secret, { ...headers }, body, now)).toEqual(genuine);
    expect(verifyCallback(secret, { ...headers }, Buffer.from(body), now)).toEqual(genuine);
  });

  it('is accepted among several, while a department changes its secret', () => {
    const both = { ...headers, 'webhook-signature': `v1,AAAA v1a,BBBB ${headers['webhook-signature']}` };
    expect(verifyCallback(secret, both, body, now).kind).toBe('genuine');
  });

  const tolerance = callbackToleranceMs;
  it.each([
    ['another body', secret, headers, `${body} `, now, 'wrongSignature'],
    ['another id', secret, { ...headers, 'webhook-id': 'msg_2' }, body, now, 'wrongSignature'],
    [
      'a fresher timestamp',
      secret,
      { ...headers, 'webhook-timestamp': '1785720660' },
      body,
      now,
      'wrongSignature',
    ],
    ['another secret', 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', headers, body, now, 'wrongSignature'],
    ['an unusable secret', 'whsec_%%%', headers, body, now, 'badSecret'],
    ['an empty signature', secret, { ...headers, 'webhook-signature': '' }, body, now, 'wrongSignature'],
    ['no signature', secret, { ...headers, 'webhook-signature': undefined }, body, now, 'missingHeaders'],
    ['no id', secret, { ...headers, 'webhook-id': undefined }, body, now, 'missingHeaders'],
    ['a timestamp in words', secret, { ...headers, 'webhook-timestamp': 'today' }, body, now, 'badTimestamp'],
    ['an old message', secret, headers, body, now + tolerance, 'tooOld'],
    ['a message from the future', secret, headers, body, now - tolerance - 1000, 'tooNew'],
  ])('is refused for %s', (_name, key, given, raw, at, reason) => {
    expect(verifyCallback(key, { ...given }, raw, at)).toEqual({ kind: 'refused', reason });
  });

  it('holds for any body and no other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const signed = { ...signCallback(secret, 'msg_1', now, one) };
        const verdict = verifyCallback(secret, signed, other, now).kind;
        expect(verdict).toBe(one === other ? 'genuine' : 'refused');
      }),
    );
  });
});
