import { describe, expect, it } from '@jest/globals';
import { approved, inputRefused, item, tellCase, type ToldCase } from '../../tests/support/told-case';
import { deskActs } from './desk-acts';

const now = Date.parse('2026-11-23T11:00+08:00');
const possible = ({ state, context }: ToldCase, itemId: string) =>
  deskActs(state, context, now).items[itemId]?.flatMap(({ act, whyNot }) => (whyNot === null ? act : []));
const stops = { stops: { hearing: ['promised', 'statutory'] } } as const;

describe('what a clerk may do', () => {
  it('to an item that is with its department: enter its decision, pass it on, stop its clock', () => {
    const told = tellCase([item('x')], { plan: stops });
    told.answer('x', { kind: 'accepted', serial: 'S-1', answerId: 'a' });
    expect(possible(told, 'x')).toEqual(['decideByHand', 'passOn', 'beginPause']);
  });

  it('to one that is stalled: send it again, mended or not, key it in, ask the applicant', () => {
    const told = tellCase([item('x')]);
    told.answer('x', inputRefused);
    expect(possible(told, 'x')).toEqual([
      'retry',
      'resend',
      'handToDesk',
      'decideByHand',
      'askApplicant',
      'passOn',
    ]);
  });

  it('to one that is paused: end the pause', () => {
    const told = tellCase([item('x')], { plan: stops });
    told.answer('x', { kind: 'accepted', serial: 'S-1', answerId: 'a' });
    const procedure = { procedure: 'hearing', from: '2026-11-23', plannedEnd: '2026-11-25' };
    told.act({ kind: 'beginPause', itemId: 'x', pauseId: 'p', ...procedure });
    expect(possible(told, 'x')).toContain('endPause');
  });

  it('to one that is over: nothing, and says why', () => {
    const told = tellCase([item('x'), item('y')]);
    told.answer('x', approved);
    const verdicts = deskActs(told.state, told.context, now).items.x;
    expect(new Set(verdicts?.map(({ whyNot }) => whyNot))).toEqual(new Set(['item-over']));
  });

  it('to a case that is being checked: accept it, ask once for everything, or not accept it', () => {
    const { state, context } = tellCase([item('x')], { completeness: 'incomplete' });
    expect(deskActs(state, context, now).whole).toEqual([
      { act: 'accept', whyNot: null },
      { act: 'requestCorrection', whyNot: null },
      { act: 'reject', whyNot: null },
    ]);
  });
});
