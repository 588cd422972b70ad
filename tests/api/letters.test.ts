import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { fictionalApplication, fictionalIdNumber } from '../../cli/fictional-application';
import { loadCatalogue } from '../../catalogue/load';
import { type CaseStack, startCaseStack } from '../support/case-stack';
import { registration } from '../support/cases';
import { expectProblem } from '../support/problems';

const startUp = { workForm: 'startUp', startUpKind: 'individualBusiness' };
const committed = { ...startUp, commitPremises: 'yes' };
const letter = 'premisesCommitment';
const letterPath = `/one-things/${registration}/letters/${letter}`;

let stack: CaseStack;
beforeAll(async () => {
  stack = await startCaseStack();
}, 120_000);
afterAll(() => stack.stop());

/** The application of a fictional person, which signs what its plan asks for. */
async function application(answers: Record<string, string>) {
  const plan = await stack.api.post(`/one-things/${registration}/plan`, { answers });
  return fictionalApplication(plan.body);
}

async function submitted(body: object): Promise<string> {
  const answer = await stack.api.post('/cases', body);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.caseNo as string;
}

/** The catalogue a year later: another text of the letter. */
function rewritten() {
  return loadCatalogue('catalogue').oneThings.map((oneThing) => ({
    ...oneThing,
    version: 'fedcba9876543210',
    letters: oneThing.letters.map((one) => ({
      ...one,
      notice: { ...one.notice, liability: { zh: '新的责任条款。', en: 'New liability.' } },
    })),
  }));
}

describe('before signing', () => {
  it('both roads are shown, whoever looks', async () => {
    const roads = await stack.api.post(`/one-things/${registration}/roads`, { answers: startUp });
    expect(roads).toMatchObject({
      status: 200,
      body: [{ letter: { id: letter }, papers: { days: { item: 3 } }, commitment: { days: { item: 0 } } }],
    });
    const refused = await stack.api.post(`/one-things/${registration}/roads`, { answers: { workForm: 'x' } });
    expectProblem(refused, 'invalid-request', 400);
  });

  it('the whole text is there with the hash that a signature names', async () => {
    const { body } = await stack.api.get(letterPath);
    expect(Object.keys(body.letter.notice)).toHaveLength(7);
    expect(Object.keys(body.letter.commitment)).toHaveLength(4);
    const { commitments } = await application(committed);
    expect(commitments).toEqual([{ letter, textHash: body.textHash }]);
    expectProblem(await stack.api.get(`/one-things/${registration}/letters/none`), 'unknown-letter', 404);
  });
});

describe('a signature', () => {
  it.each([
    ['letter-not-signed', 422, () => []],
    ['letter-changed', 409, () => [{ letter, textHash: '0'.repeat(64) }]],
    [
      'invalid-request',
      400,
      (own: object[]) => [...own, { letter: 'employmentStatusCommitment', textHash: '0'.repeat(64) }],
    ],
    ['invalid-request', 400, (own: object[]) => [...own, ...own]],
  ] as const)('is refused as %s, and nothing is stored', async (type, status, commitments) => {
    const body = await application(committed);
    const answer = await stack.api.post('/cases', { ...body, commitments: commitments(body.commitments) });
    expectProblem(answer, type, status);
  });

  it('is not asked for on the other road, and not taken there', async () => {
    const onPapers = await application(startUp);
    expect(onPapers.commitments).toEqual([]);
    const { commitments } = await application(committed);
    const answer = await stack.api.post('/cases', { ...onPapers, commitments });
    expectProblem(answer, 'invalid-request', 400);
    await submitted(onPapers);
  });

  it('decides at once: the item is promised for the day of its receipt, and its department has it in the letter', async () => {
    const caseNo = await submitted(await application(committed));
    const { body } = await stack.api.get(`/cases/${caseNo}/ledger`);
    const ledger = body.items.find(({ itemId }: any) => itemId === 'marketRegistration');
    expect(ledger.promised.due).toBe(ledger.promised.receivedOn);
  });

  it('binds text, data, case and time, and stands in the log of the case', async () => {
    const body = await application(committed);
    const caseNo = await submitted(body);
    const { body: letters } = await stack.api.get(`/cases/${caseNo}/letters`);
    expect(letters).toMatchObject([
      {
        caseNo,
        text: { item: { id: 'marketRegistration' }, letter: { id: letter } },
        textHash: body.commitments[0]?.textHash,
        fields: { businessName: body.fields.businessName },
        withdrawnAt: null,
        unchanged: true,
      },
    ]);
    // Only what this item needs: a bank account is for the subsidy.
    expect(letters[0].fields).not.toHaveProperty('bankAccount');
    const { body: log } = await stack.api.get(`/cases/${caseNo}/log`);
    const signed = log.find(({ event }: any) => event.type === 'commitmentSigned');
    expect(signed.event).toMatchObject({
      itemId: 'marketRegistration',
      letterId: letter,
      hash: letters[0].hash,
    });
    expect(JSON.stringify(log)).not.toContain(fictionalIdNumber());
  });

  it('shows it when a byte of what was signed is changed, or its hash with it', async () => {
    const caseNo = await submitted(await application(committed));
    const unchanged = async () => (await stack.api.get(`/cases/${caseNo}/letters`)).body[0].unchanged;
    expect(await unchanged()).toBe(true);
    await sql`
      update commitment set document = replace(document, 'premises', 'Premises') where case_no = ${caseNo}`.execute(
      stack.db,
    );
    expect(await unchanged()).toBe(false);
    await sql`
      update commitment set hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')
       where case_no = ${caseNo}`.execute(stack.db);
    expect(await unchanged()).toBe(false);
  });

  it('shows the old text when the catalogue has a new one, which alone can be signed from then on', async () => {
    const old = await application(committed);
    const caseNo = await submitted(old);
    const later = await stack.serveCatalogue(rewritten());
    const { body: letters } = await later.get(`/cases/${caseNo}/letters`);
    expect(letters[0].text.letter.notice.liability.zh).toContain('责令改正');
    expect(letters[0].unchanged).toBe(true);

    expect((await later.get(letterPath)).body.letter.notice.liability.zh).toBe('新的责任条款。');
    expectProblem(await later.post('/cases', old), 'letter-changed', 409);
    const { textHash } = (await later.get(letterPath)).body;
    const signed = await later.post('/cases', { ...old, commitments: [{ letter, textHash }] });
    expect(signed.status).toBe(201);
  });

  it('belongs to its applicant and the desk: another applicant and a manager do not see it', async () => {
    const caseNo = await submitted(await application(committed));
    const as = (person: string) => stack.api.as(person).get(`/cases/${caseNo}/letters`);
    expect(await as('clerk-market-regulation')).toMatchObject({ status: 200 });
    expectProblem(await as('gu-xiaoman'), 'unknown-case', 404);
    expectProblem(await as('manager'), 'not-allowed', 403);
  });
});
