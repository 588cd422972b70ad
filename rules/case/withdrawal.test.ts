import { describe, expect, it } from '@jest/globals';
import { after, approved, item, must, refused, tellCase, workingDays } from '../../tests/support/told-case';

const items = [
  item('register', { promisedLimit: workingDays(2) }),
  item('certificate', { needs: must('register') }),
  item('loan', { needs: must('certificate'), promisedLimit: workingDays(7) }),
  item('insure', { needs: after('register'), promisedLimit: workingDays(3) }),
];

describe('withdrawing one item', () => {
  it('ends what must have it and lets the others go on', () => {
    const told = tellCase(items);
    told.withdraw(['certificate']);
    expect(told.statuses).toEqual({
      register: 'sending',
      certificate: 'withdrawn',
      loan: 'ended',
      insure: 'waiting',
    });
  });

  it('that decides the date moves the date of the whole earlier at once (O6)', () => {
    const told = tellCase(items);
    expect(told.state.dates?.promised).toEqual({ due: '2026-12-07', provisional: false, waitingFor: 'loan' });
    const facts = told.withdraw(['loan'], '2026-11-24T10:00+08:00');
    expect(facts.map(({ type }) => type)).toEqual(['itemWithdrawn', 'datesSet']);
    expect(told.state.dates?.promised).toEqual({
      due: '2026-11-30',
      provisional: false,
      waitingFor: 'insure',
    });
  });

  it('that others only wait for starts them at once', () => {
    const told = tellCase(items);
    told.withdraw(['register'], '2026-11-23T15:00+08:00');
    expect(told.state.items.insure).toMatchObject({
      status: 'sending',
      startedAt: Date.parse('2026-11-23T15:00+08:00'),
    });
  });

  it('that is over changes nothing', () => {
    const told = tellCase(items);
    told.answer('register', approved);
    expect(told.withdraw(['register'])).toEqual([]);
  });

  it('together with one that needs it: both are withdrawn, none counts as ended by the other', () => {
    const told = tellCase(items);
    told.withdraw(['certificate', 'loan']);
    expect(told.statuses).toMatchObject({ certificate: 'withdrawn', loan: 'withdrawn' });
  });
});

describe('withdrawing the whole', () => {
  it('takes back what is open, leaves what is decided, and closes the case', () => {
    const told = tellCase(items);
    told.answer('register', approved);
    told.withdraw('whole');
    expect(told.statuses).toEqual({
      register: 'approved',
      certificate: 'withdrawn',
      loan: 'withdrawn',
      insure: 'withdrawn',
    });
    expect(told.state).toMatchObject({ phase: 'closed', outcome: 'partlyCompleted' });
  });

  it('twice is once', () => {
    const told = tellCase(items);
    told.withdraw('whole');
    expect(told.withdraw('whole')).toEqual([]);
  });
});

describe('whether something may be withdrawn', () => {
  it('is answered with a stable code', () => {
    const told = tellCase(items);
    told.answer('register', refused);
    const why = (...itemIds: string[]) => told.whyNot({ kind: 'withdraw', scope: 'items', itemIds });
    expect(why('insure')).toBeNull();
    expect(why('register')).toBe('item-over');
    expect(why('certificate')).toBe('item-over');
    expect(why('insure', 'register')).toBe('item-over');
    expect(why('pension')).toBe('unknown-item');
    expect(told.whyNot({ kind: 'withdraw', scope: 'whole' })).toBeNull();
  });

  it('knows no item by a name that every object has', () => {
    const told = tellCase(items);
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(told.whyNot({ kind: 'withdraw', scope: 'items', itemIds: [name] })).toBe('unknown-item');
    }
  });

  it('is no once the case is closed, whatever is named', () => {
    const told = tellCase([item('register')]);
    told.answer('register', approved);
    for (const withdrawal of [
      { scope: 'whole' },
      { scope: 'items', itemIds: ['register'] },
      { scope: 'items', itemIds: ['pension'] },
    ] as const) {
      expect(told.whyNot({ kind: 'withdraw', ...withdrawal })).toBe('case-closed');
    }
  });
});
