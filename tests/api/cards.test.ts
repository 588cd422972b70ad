import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { fileCase, prepareFiles, type FiledCase } from '../support/filed-case';
import { expectProblem } from '../support/problems';
import { workingDays } from '../support/told-case';
import { sql } from 'kysely';

const cards = '/management/cards';
const first = 'employmentRegistration';

let stack: CaseStack;
let filed: FiledCase;
beforeAll(async () => {
  stack = await startCaseStack();
  await prepareFiles(stack.db);
  // Received on Monday 2026-11-23: the promise of the first item is three working days, the law's ten.
  filed = await fileCase(stack.db, {
    receivedAt: '2026-11-23T10:00+08:00',
    items: (items) =>
      items.map((item) => ({ ...item, promisedLimit: workingDays(3), statutoryLimit: workingDays(10) })),
  });
}, 120_000);
afterAll(() => stack.stop());

const show = (colour: string, itemId: string | null, reason = '超过承诺时限') =>
  stack.api.post(cards, { caseNo: filed.caseNo, itemId, colour, reason });
const listed = async (who = 'manager') => (await stack.api.as(who).get(cards)).body;

describe('a card', () => {
  it('is not shown while no light is so that it could rest on', async () => {
    await filed.hear({ type: 'timePassed' }, '2026-11-26T10:00+08:00');
    const answer = await show('yellow', first);
    expect([answer.status, answer.body.type]).toEqual([409, 'urn:one-thing:problem:card-without-light']);
    const unknown = await stack.api.post(cards, {
      caseNo: '20261124-W0G0QA6G-T',
      colour: 'red',
      reason: 'x',
    });
    expect(unknown.body.type).toBe('urn:one-thing:problem:unknown-case');
    expect((await show('yellow', 'noSuchItem')).body.type).toBe('urn:one-thing:problem:unknown-item');
  });

  it('rests on a light, once; the list of what is overdue shows that light', async () => {
    await filed.hear({ type: 'timePassed' }, '2026-11-27T10:00+08:00');
    const overdue = (await stack.api.get('/management/overdue')).body;
    expect(overdue.map(({ itemId, light, caseLight }: any) => [itemId, light, caseLight])).toEqual([
      [first, 'yellow', 'green'],
    ]);
    expect((await stack.api.get('/management/overdue?light=red')).body).toEqual([]);

    expect((await show('red', first)).body.type).toBe('urn:one-thing:problem:card-without-light');
    const shown = await show('yellow', first);
    expect(shown.status).toBe(201);
    expect((await show('yellow', first, '再次')).body.type).toBe('urn:one-thing:problem:card-exists');
    const [card] = await listed();
    expect(card).toMatchObject({ id: shown.body.id, department: 'employment', state: 'issued' });
    const log = (await stack.api.as('manager').get(`/cases/${filed.caseNo}/log`)).body;
    expect(log.find(({ seq }: any) => seq === card.groundSeq).event).toMatchObject({
      type: 'lightTurned',
      light: 'yellow',
      itemId: first,
    });
  });

  it('rests on a light that was so, also when the item is over', async () => {
    await filed.hear({ type: 'timePassed' }, '2026-12-02T10:00+08:00');
    await filed.decide(first, '2026-12-02T11:00+08:00');
    expect((await show('red', first)).status).toBe(201);
  });

  it('is appealed against by its department alone, and decided once by a manager, with every act kept', async () => {
    const [red] = await listed();
    const appeal = (who: string) =>
      stack.api.as(who).post(`${cards}/${red.id}/appeal`, { reason: '系统故障' });
    const decide = (decision: string, who = 'manager-deputy') =>
      stack.api.as(who).post(`${cards}/${red.id}/decision`, { decision, reason: '核查属实' });
    expect((await decide('cancel')).body.type).toBe('urn:one-thing:problem:card-state');
    expect((await appeal('clerk-tax')).body.type).toBe('urn:one-thing:problem:not-allowed');
    expect((await appeal('manager')).body.type).toBe('urn:one-thing:problem:not-allowed');
    expect(await appeal('clerk-employment')).toMatchObject({ status: 200, body: { state: 'appealed' } });
    expect((await appeal('clerk-employment')).body.type).toBe('urn:one-thing:problem:card-state');
    for (const decision of ['uphold', 'cancel']) {
      expectProblem(await decide(decision, 'manager'), 'own-card', 403);
    }
    expect(await decide('cancel')).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect((await decide('uphold')).body.type).toBe('urn:one-thing:problem:card-state');

    const [card] = (await stack.api.get(`${cards}?state=cancelled`)).body;
    expect(card.acts.map(({ act, actor, reason }: any) => [act, actor, reason])).toEqual([
      ['issue', 'manager', '超过承诺时限'],
      ['appeal', 'clerk-employment', '系统故障'],
      ['cancel', 'manager-deputy', '核查属实'],
    ]);
    await expect(sql`update card_act set reason = ''`.execute(stack.db)).rejects.toThrow('append-only');
    // A card that was cancelled may be shown again.
    expect((await show('red', first)).status).toBe(201);
  });

  it('of another department is not listed to a clerk', async () => {
    expect(await listed('clerk-tax')).toEqual([]);
    expect(await listed('clerk-employment')).toHaveLength(3);
  });

  it('of the whole case is for the department that the whole waits for', async () => {
    await filed.hear({ type: 'timePassed' }, '2026-12-20T10:00+08:00');
    const shown = await show('red', null);
    const card = (await listed()).find(({ id }: any) => id === shown.body.id);
    const waitingFor = filed.casePlan.items.find(({ id }) => id === filed.state.dates?.promised.waitingFor);
    expect(card).toMatchObject({ itemId: null, department: waitingFor?.department });
  });
});
