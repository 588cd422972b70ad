import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { after, approved, item, must, refused, tellCase } from '../../tests/support/told-case';
import { consequences } from '../consequences';
import { stagesOf } from '../graph';
import { anyItems } from '../../tests/support/any-case';

describe('the order of items', () => {
  it('parallel: one receipt counts for all', () => {
    const told = tellCase([item('register'), item('insure'), item('medical')]);
    expect(told.statuses).toEqual({ register: 'sending', insure: 'sending', medical: 'sending' });
  });

  it('serial: the clock of the next starts when the one before has finished', () => {
    const told = tellCase([item('register'), item('certificate', { needs: must('register') })]);
    told.answer('register', approved, '2026-11-24T09:00+08:00');
    expect(told.state.items.certificate).toEqual({
      status: 'sending',
      since: Date.parse('2026-11-24T09:00+08:00'),
      startedAt: Date.parse('2026-11-24T09:00+08:00'),
      promisedDue: '2026-11-25',
    });
  });

  it('an item that needs two waits for the later one', () => {
    const told = tellCase([
      item('insure'),
      item('recognise'),
      item('subsidy', { needs: must('insure', 'recognise') }),
    ]);
    told.answer('insure', approved);
    expect(told.statuses.subsidy).toBe('waiting');
    told.answer('recognise', approved);
    expect(told.statuses.subsidy).toBe('sending');
  });

  it('stands in the plan in any order: what is needed may be listed last', () => {
    const told = tellCase([item('certificate', { needs: must('register') }), item('register')]);
    expect(told.statuses).toEqual({ certificate: 'waiting', register: 'sending' });
    told.answer('register', approved);
    expect(told.statuses.certificate).toBe('sending');
  });
});

describe('a refusal', () => {
  const items = [
    item('register'),
    item('certificate', { needs: must('register') }),
    item('loan', { needs: must('certificate') }),
    item('insure', { needs: after('register') }),
    item('medical'),
  ];

  it('ends what must have it, directly or not, and says because of which; the others go on', () => {
    const told = tellCase(items);
    told.answer('register', refused, '2026-11-23T15:00+08:00');
    const ended = {
      status: 'ended',
      endedBecauseOf: 'register',
      endedAt: Date.parse('2026-11-23T15:00+08:00'),
    };
    expect(told.state.items).toMatchObject({
      register: { status: 'refused' },
      certificate: ended,
      loan: ended,
      insure: { status: 'sending' },
      medical: { status: 'sending' },
    });
    expect(told.state.phase).toBe('accepted');
  });

  it('of the last open item closes the case', () => {
    const told = tellCase([item('register'), item('certificate', { needs: must('register') })]);
    told.answer('register', refused);
    expect(told.state).toMatchObject({ phase: 'closed', outcome: 'refused' });
  });

  it('does to every other item what the guide said before signing, for any plan, item and outcome (O7)', () => {
    fc.assert(
      fc.property(anyItems, fc.constantFrom('refused' as const, 'withdrawn' as const), (planned, setback) => {
        for (const { id } of planned) {
          const told = tellCase(planned);
          // Bring the item to its department first: everything that is not in its way stays open.
          for (const other of stagesOf(planned).flat()) {
            if (told.statuses[id] === 'waiting') told.answer(other, approved);
          }
          const open = Object.keys(told.statuses).filter((other) =>
            ['waiting', 'sending'].includes(told.statuses[other] ?? ''),
          );
          if (setback === 'refused') told.answer(id, refused);
          else told.withdraw([id]);

          const fate = consequences(planned, id, setback);
          for (const other of open.filter((one) => one !== id)) {
            expect([other, told.statuses[other] === 'ended']).toEqual([other, fate[other] === 'ends']);
          }
          expect(told.statuses[id]).toBe(setback);
        }
      }),
    );
  });
});
