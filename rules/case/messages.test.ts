import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  after,
  approved,
  inputRefused,
  item,
  must,
  refused,
  tellCase,
  type ToldCase,
} from '../../tests/support/told-case';
import type { CaseEvent } from './case-event';
import type { ItemStatus } from './case-state';
import { type CaseMessage } from './decide';

/** Item `x` in each status, by what can really happen; `first` is before it, `next` behind it, `aside` beside it. */
const waysTo = {
  waiting: (told) => told,
  sending: (told) => {
    told.answer('first', approved);
    return told;
  },
  inReview: (told) => {
    waysTo.sending(told).answer('x', accepted);
    return told;
  },
  stalled: (told) => {
    waysTo.sending(told).answer('x', inputRefused);
    return told;
  },
  atDesk: (told) => {
    waysTo.stalled(told).act({ kind: 'handToDesk', itemId: 'x' });
    return told;
  },
  approved: (told) => {
    waysTo.sending(told).answer('x', approved);
    return told;
  },
  refused: (told) => {
    waysTo.sending(told).answer('x', refused);
    return told;
  },
  withdrawn: (told) => {
    told.withdraw(['x']);
    return told;
  },
  ended: (told) => {
    told.answer('first', refused);
    return told;
  },
  revoked: (told) => {
    waysTo.approved(told).hear({ type: 'revoked', itemId: 'x' });
    return told;
  },
} as const satisfies Record<ItemStatus, (told: ToldCase) => ToldCase>;

const messages = {
  accepted: { type: 'answer', itemId: 'x', answer: accepted },
  approved: { type: 'answer', itemId: 'x', answer: approved },
  refused: { type: 'answer', itemId: 'x', answer: refused },
  inputRefused: { type: 'answer', itemId: 'x', answer: inputRefused },
  withdraw: { type: 'act', act: { kind: 'withdraw', scope: 'items', itemIds: ['x'] } },
  notSent: { type: 'notSent', itemId: 'x', cause: 'departmentDown' },
  revoked: { type: 'revoked', itemId: 'x' },
  begin: { type: 'begin' },
  answerToNobody: { type: 'answer', itemId: 'nobody', answer: approved },
  withdrawNobody: { type: 'act', act: { kind: 'withdraw', scope: 'items', itemIds: ['nobody'] } },
} as const satisfies Record<string, CaseMessage>;

type Said = keyof typeof messages;

/** What becomes of `x`; a message that is not in the row changes nothing at all. `late`: noted, nothing more. */
const table: Record<ItemStatus, Partial<Record<Said, ItemStatus | 'late'>>> = {
  waiting: { withdraw: 'withdrawn' },
  sending: {
    accepted: 'inReview',
    approved: 'approved',
    refused: 'refused',
    inputRefused: 'stalled',
    withdraw: 'withdrawn',
    notSent: 'stalled',
  },
  inReview: { approved: 'approved', refused: 'refused', inputRefused: 'stalled', withdraw: 'withdrawn' },
  stalled: { approved: 'approved', refused: 'refused', withdraw: 'withdrawn' },
  atDesk: { approved: 'approved', refused: 'refused', withdraw: 'withdrawn' },
  approved: { revoked: 'revoked' },
  refused: {},
  withdrawn: { approved: 'late', refused: 'late' },
  ended: { approved: 'late', refused: 'late' },
  revoked: {},
};

const cells = Object.entries(waysTo).flatMap(([status, way]) =>
  Object.keys(messages).map((said) => ({ status: status as ItemStatus, said: said as Said, way })),
);

function tellPlan() {
  return tellCase([
    item('first'),
    item('x', { needs: must('first') }),
    item('next', { needs: must('x') }),
    item('behind', { needs: after('x') }),
    item('aside'),
  ]);
}

const nameOf = (event: CaseEvent) => ('itemId' in event ? event.itemId : null);

describe('every status of an item × every message', () => {
  it.each(cells)('$status × $said', ({ status, said, way }) => {
    const told = way(tellPlan());
    expect(told.statuses.x).toBe(status);
    const before = told.state;
    const facts = told.hear(messages[said]);

    const becomes = table[status][said];
    if (becomes === undefined) expect(facts).toEqual([]);
    if (becomes === 'late') expect(facts.map(({ type }) => type)).toEqual(['lateAnswer']);
    expect(told.statuses.x).toBe(becomes === undefined || becomes === 'late' ? status : becomes);

    const named = new Set(facts.map(nameOf));
    for (const id of Object.keys(before.items).filter((one) => !named.has(one))) {
      expect(told.state.items[id]).toBe(before.items[id]);
    }
    expect(told.state.items.aside).toBe(before.items.aside);
  });

  it.each(cells.filter(({ said }) => said === 'withdraw'))(
    'the applicant is told so: $status × withdraw',
    ({ status, way }) => {
      const why = way(tellPlan()).whyNot(messages.withdraw.act);
      expect(why).toBe(table[status].withdraw ? null : 'item-over');
    },
  );

  it.each(Object.entries(messages))('a closed case hears nothing of: %s', (_said, message) => {
    const told = tellCase([item('x')]);
    told.answer('x', refused);
    const { state } = told;
    expect(told.hear(message)).toEqual([]);
    expect(told.hear({ type: 'timePassed' }, '2028-01-01T00:00+08:00')).toEqual([]);
    expect(told.state).toBe(state);
  });
});

describe('answers', () => {
  it('a decision that overtakes the receipt counts, and the receipt that follows changes nothing', () => {
    const told = tellCase([item('x'), item('aside')]);
    told.answer('x', approved);
    expect(told.answer('x', accepted)).toEqual([]);
    expect(told.state.items.x).toMatchObject({ status: 'approved', serial: 'S-1' });
  });

  it('the first decision stands when another one follows', () => {
    const told = tellCase([item('x'), item('aside')]);
    told.answer('x', approved);
    expect(told.answer('x', refused)).toEqual([]);
    expect(told.statuses.x).toBe('approved');
  });

  it('an item that was stalled and then decided no longer says why it was stalled', () => {
    const told = tellCase([item('x'), item('aside')]);
    told.answer('x', inputRefused);
    expect(told.state.items.x).toMatchObject({ status: 'stalled', stallCause: 'refusedInput' });
    told.answer('x', approved);
    expect(told.state.items.x).not.toHaveProperty('stallCause');
  });

  it('to a withdrawn item after the case is closed: noted, and the case stays closed as it was', () => {
    const told = tellCase([item('x')]);
    told.withdraw('whole');
    const { state } = told;
    expect(told.answer('x', approved, '2026-12-01T10:00+08:00')).toEqual([
      {
        type: 'lateAnswer',
        itemId: 'x',
        answerId: 'answer-approved',
        at: Date.parse('2026-12-01T10:00+08:00'),
      },
    ]);
    expect(told.state).toBe(state);
  });
});

describe('the outcome of the whole', () => {
  it.each([
    { said: ['approved', 'approved', 'approved'], outcome: 'completed' },
    { said: ['approved', 'refused', 'approved'], outcome: 'partlyCompleted' },
    { said: ['approved', 'withdrawn', 'withdrawn'], outcome: 'partlyCompleted' },
    { said: ['refused', 'refused', 'refused'], outcome: 'refused' },
    { said: ['refused', 'withdrawn', 'withdrawn'], outcome: 'refused' },
    { said: ['withdrawn', 'withdrawn', 'withdrawn'], outcome: 'withdrawn' },
  ])('$said: $outcome', ({ said, outcome }) => {
    const told = tellCase([item('a'), item('b'), item('c')]);
    for (const [index, what] of said.entries()) {
      expect(told.state.phase).toBe('accepted');
      const id = ['a', 'b', 'c'][index] ?? '';
      if (what === 'withdrawn') told.withdraw([id]);
      else told.answer(id, what === 'approved' ? approved : refused);
    }
    expect(told.state).toMatchObject({ phase: 'closed', outcome });
    expect(told.facts.at(-1)).toMatchObject({ type: 'caseClosed', outcome });
  });

  it('of an item refused and all others ended with it is a refusal', () => {
    const told = tellCase([item('a'), item('b', { needs: must('a') }), item('c', { needs: must('b') })]);
    told.answer('a', refused);
    expect(told.state).toMatchObject({ outcome: 'refused', items: { c: { endedBecauseOf: 'a' } } });
  });
});
