import { describe, expect, it } from '@jest/globals';
import { approved, item, refused, tellCase, workingDays } from '../../tests/support/told-case';
import type { CaseAct } from './acts';

const keyIn: CaseAct = { kind: 'keyIn', itemId: 'loan', serial: 'D-7' };
const byHand: CaseAct = {
  kind: 'decideByHand',
  itemId: 'loan',
  outcome: 'approved',
  serial: 'D-7',
  answerId: 'hand',
};

/** A bank without an interface; a clerk has two working days to key the item in. */
const tell = () =>
  tellCase([item('loan', { assisted: true, promisedLimit: workingDays(5) }), item('register')], {
    plan: { deskLimit: workingDays(2) },
  });

describe('an item whose department has no interface', () => {
  it('lies at the desk from its beginning, and its clock runs', () => {
    const told = tell();
    expect(told.state.items.loan).toMatchObject({ status: 'atDesk', promisedDue: '2026-11-30' });
    expect(told.facts.filter((fact) => fact.type === 'itemStarted')).toMatchObject([
      { itemId: 'loan', atDesk: true },
      { itemId: 'register' },
    ]);
  });

  it('keyed in, is with the department under its serial', () => {
    const told = tell();
    told.act(keyIn, '2026-11-25T09:00+08:00');
    expect(told.state.items.loan).toMatchObject({ status: 'inReview', serial: 'D-7' });
    expect(told.timePasses('2026-11-26T00:00+08:00').filter(({ type }) => type === 'itemStalled')).toEqual(
      [],
    );
  });

  it('not keyed in within its limit, is stalled once; keyed in late it goes on', () => {
    const told = tell();
    const stalls = (to: string) => told.timePasses(to).filter(({ type }) => type === 'itemStalled');
    expect(stalls('2026-11-25T23:59:59.999+08:00')).toEqual([]);
    expect(stalls('2026-11-26T00:00+08:00')).toMatchObject([{ itemId: 'loan', cause: 'notKeyedIn' }]);
    expect(stalls('2026-11-27T00:00+08:00')).toEqual([]);
    told.act(keyIn, '2026-11-27T09:00+08:00');
    expect(told.state.items.loan).toMatchObject({ status: 'inReview', serial: 'D-7' });
    expect(told.state.items.loan).not.toHaveProperty('stallCause');
  });

  it('cannot be sent, whatever the clerk presses', () => {
    const told = tell();
    expect(told.whyNot({ kind: 'retry', itemId: 'loan' })).toBe('no-interface');
    told.timePasses('2026-11-26T00:00+08:00');
    expect(told.whyNot({ kind: 'retry', itemId: 'loan' })).toBe('no-interface');
  });

  it('mended by a clerk, lies at the desk again, with the limit anew', () => {
    const told = tell();
    told.timePasses('2026-11-26T00:00+08:00');
    told.act(
      { kind: 'resend', itemId: 'loan', revision: 2, targets: ['fields/sum'] },
      '2026-11-26T09:00+08:00',
    );
    expect(told.statuses.loan).toBe('atDesk');
    told.timePasses('2026-12-01T00:00+08:00');
    expect(told.state.items.loan).toMatchObject({ status: 'stalled', stallCause: 'notKeyedIn' });
  });
});

describe('a decision that a clerk enters', () => {
  it('counts as the department’s, also without the item having been keyed in here', () => {
    const told = tell();
    told.act(byHand, '2026-11-24T09:00+08:00');
    expect(told.state.items.loan).toMatchObject({ status: 'approved', serial: 'D-7' });
  });

  it('stands when the department answers later, the same or otherwise', () => {
    const told = tell();
    told.act(byHand, '2026-11-24T09:00+08:00');
    const { state } = told;
    expect(told.answer('loan', refused, '2026-11-24T10:00+08:00')).toEqual([]);
    expect(told.answer('loan', approved)).toEqual([]);
    expect(told.state).toBe(state);
    expect(told.whyNot(byHand)).toBe('item-over');
  });

  it('comes too late when the department has answered before', () => {
    const told = tell();
    told.answer('loan', refused);
    expect(told.whyNot(byHand)).toBe('item-over');
  });
});
