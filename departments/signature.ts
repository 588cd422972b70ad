import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** How far a callback's timestamp may lie from our clock, either way: 5 minutes, as the specification advises. */
export const callbackToleranceMs = 5 * 60_000;

/** The three headers of a Standard Webhooks message. */
export interface CallbackHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

export type CallbackVerdict =
  | { readonly kind: 'genuine'; readonly webhookId: string; readonly sentAtMs: number }
  | {
      readonly kind: 'refused';
      readonly reason:
        'missingHeaders' | 'badTimestamp' | 'tooOld' | 'tooNew' | 'wrongSignature' | 'badSecret';
    };

const refused = (reason: Extract<CallbackVerdict, { kind: 'refused' }>['reason']): CallbackVerdict => ({
  kind: 'refused',
  reason,
});

/**
 * Headers for a callback's body. `webhookId` stays the same over the retries of one message,
 * `nowMs` is the time of this attempt; `secret` is base64, with or without `whsec_`.
 */
export function signCallback(
  secret: string,
  webhookId: string,
  nowMs: number,
  rawBody: string,
): CallbackHeaders {
  return {
    'webhook-id': webhookId,
    'webhook-timestamp': String(Math.floor(nowMs / 1000)),
    'webhook-signature': new Webhook(secret).sign(webhookId, new Date(nowMs), rawBody),
  };
}

const sameText = (one: string, other: string) => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/**
 * Whether a callback is the department's own and fresh; never throws. Several signatures, parted by
 * spaces, are allowed, so that a department can change its secret. `headers` are lower-case, as Node gives them.
 * The library's own `verify` reads the machine's clock, so the time is judged here, by `nowMs`.
 */
export function verifyCallback(
  secret: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  rawBody: string | Buffer,
  nowMs: number,
  toleranceMs = callbackToleranceMs,
): CallbackVerdict {
  const webhookId = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (typeof webhookId !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string')
    return refused('missingHeaders');
  if (!/^\d{1,12}$/.test(timestamp)) return refused('badTimestamp');
  const sentAtMs = Number(timestamp) * 1000;

  let expected: string;
  try {
    expected = new Webhook(secret).sign(webhookId, new Date(sentAtMs), rawBody);
  } catch {
    return refused('badSecret');
  }
  if (!signatures.split(' ').some((signature) => sameText(signature, expected)))
    return refused('wrongSignature');
  if (sentAtMs < nowMs - toleranceMs) return refused('tooOld');
  if (sentAtMs > nowMs + toleranceMs) return refused('tooNew');
  return { kind: 'genuine', webhookId, sentAtMs };
}
