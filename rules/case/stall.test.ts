import { describe, expect, it } from '@jest/globals';
import { accepted, approved, inputRefused, item, tellCase, workingDays } from '../../tests/support/told-case';
import type { CaseAct } from './acts';
import { type StallCause, stallCauses } from './case-state';

const retry: CaseAct = { kind: 'retry', itemId: 'insure' };
const tell = () => tellCase([item('insure', { promisedLimit: workingDays(3) }), item('register')]);
const notSent = (cause: StallCause) => ({ type: 'notSent', itemId: 'insure', cause }) as const;

describe('an item that cannot be handed to its department', () => {
  it.each(stallCauses)('is stalled with its cause, once: %s', (cause) => {
    const told = tell();
    expect(told.hear(notSent(cause))).toMatchObject([{ type: 'itemStalled', itemId: 'insure', cause }]);
    expect(told.state.items.insure).toMatchObject({ status: 'stalled', stallCause: cause });
    expect(told.hear(notSent(cause))).toEqual([]);
  });

  it('tried again, asks the department first what it has', () => {
    const told = tell();
    told.hear(notSent('departmentDown'));
    told.act(retry, '2026-11-23T11:00+08:00');
    expect(told.state.items.insure).toMatchObject({ status: 'sending', sentBefore: true });
    expect(told.state.items.insure).not.toHaveProperty('stallCause');
    told.answer('insure', accepted);
    expect(told.statuses.insure).toBe('inReview');
  });

  it('decided all the same, the decision counts', () => {
    const told = tell();
    told.hear(notSent('nonsense'));
    told.answer('insure', approved);
    expect(told.statuses.insure).toBe('approved');
  });

  it('goes on under another post, standing where it stood', () => {
    const told = tell();
    told.hear(notSent('ourFault'));
    told.act({ kind: 'passOn', itemId: 'insure', to: 'post-b' });
    expect(told.state.items.insure).toMatchObject({
      status: 'stalled',
      stallCause: 'ourFault',
      passedOnTo: 'post-b',
    });
  });

  it('handed to the desk, waits for a clerk to key it in', () => {
    const told = tell();
    told.hear(notSent('departmentDown'));
    told.act({ kind: 'handToDesk', itemId: 'insure' });
    told.act({ kind: 'keyIn', itemId: 'insure', serial: 'D-7' });
    expect(told.state.items.insure).toMatchObject({ status: 'inReview', serial: 'D-7' });
  });

  it('is late like any other: a fault of ours stops no clock', () => {
    const told = tell();
    told.hear(notSent('departmentDown'));
    told.timePasses('2026-11-27T00:00+08:00');
    expect(told.state.items.insure).toMatchObject({ stallCause: 'departmentDown', promiseMissed: true });
  });
});

describe('input that the department refuses', () => {
  it('mended by a clerk, is sent again with what was mended', () => {
    const told = tell();
    told.answer('insure', inputRefused);
    const facts = told.act({ kind: 'resend', itemId: 'insure', revision: 2, targets: ['fields/mobile'] });
    expect(facts.map(({ type }) => type)).toEqual(['itemMended', 'itemResent']);
    expect(told.statuses.insure).toBe('sending');
  });
});

describe('no answer in time', () => {
  it('stalls an item that lies with its department, as its promise passes, once', () => {
    const told = tell();
    told.answer('insure', accepted);
    const stalls = (to: string) => told.timePasses(to).filter(({ type }) => type === 'itemStalled');
    expect(stalls('2026-11-26T23:59:59.999+08:00')).toEqual([]);
    expect(stalls('2026-11-27T00:00+08:00')).toMatchObject([{ itemId: 'insure', cause: 'noAnswerInTime' }]);
    expect(stalls('2027-01-01T00:00+08:00')).toEqual([]);
  });

  it('leaves the item with the department once it says again that it has it', () => {
    const told = tell();
    told.answer('insure', accepted);
    told.timePasses('2026-11-27T00:00+08:00');
    told.act(retry, '2026-11-27T09:00+08:00');
    told.answer('insure', accepted);
    expect(told.state.items.insure).toMatchObject({ status: 'inReview', promiseMissed: true });
    expect(told.timePasses('2026-12-27T00:00+08:00').filter(({ type }) => type === 'itemStalled')).toEqual(
      [],
    );
  });
});
