import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { fictionalApplication } from '../cli/fictional-application';
import { runCommand } from '../cli/program';
import { type CaseStack, startCaseStack } from './support/case-stack';
import { coreItems, submitCase } from './support/cases';
import { behave, behaveWell } from './support/departments';
import { because, onItem, refusedCase } from './support/desk';
import { publishedYear } from './support/published-year';

let stack: CaseStack;
let folder: string;
beforeAll(async () => {
  stack = await startCaseStack();
  folder = await mkdtemp(path.join(tmpdir(), 'one-thing-cli-'));
}, 120_000);
afterAll(() => stack.stop());

const registration = 'employment-and-entrepreneurship-registration';

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env: { PUBLIC_URL: stack.url },
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('demo', () => {
  it('with --json prints one document: the case, how it ended, and the reductions', async () => {
    const { code, out, err } = await run('demo', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const document = JSON.parse(out);
    expect(Object.keys(document)).toEqual(['caseNo', 'oneThing', 'situation', 'outcome', 'reductions']);
    expect(document).toMatchObject({
      oneThing: registration,
      situation: 'flexible-employment',
      outcome: 'completed',
    });
    expect(document.reductions).toEqual({
      time: { before: 10, promised: 1, measured: 0, cut: 0.9, basis: 'calibrated' },
      steps: { before: 8, promised: 2, measured: 2, cut: 0.75, basis: 'calibrated' },
      materials: { before: 10, promised: 4, measured: 2, cut: 0.6, basis: 'calibrated' },
      trips: { before: 4, promised: 0, measured: 0, cut: 1, basis: 'calibrated' },
    });
  });

  it('tells each event once as it happens, and the reductions labelled as calibrated', async () => {
    const { code, out } = await run('demo', '--lang', 'en');
    expect(code).toBe(0);
    const told = (words: string) => out.split('\n').filter((line) => line.includes(words)).length;
    expect(told('Application received')).toBe(1);
    expect(told(' goes to ')).toBe(4);
    expect(told(' approved “')).toBe(4);
    expect(told('Closed: everything was approved')).toBe(1);
    expect(out).toMatch(/Time .*−90 %.*calibrated\nSteps .*−75 %.*\nMaterials .*−60 %/);
    expect(out).toContain('not a measured past');
  });

  it('ends with 1, and still prints its document, when a department refuses', async () => {
    await behave(stack, 'social-insurance', { outcome: 'refused' });
    const { code, out, err } = await run('demo', '--json');
    await behaveWell(stack);
    expect(code).toBe(1);
    const { caseNo, outcome } = JSON.parse(out);
    expect(outcome).toBe('partlyCompleted');
    expect(err).toContain(`one-thing -- show ${caseNo}`);
    const story = await run('show', caseNo, '--lang', 'en');
    expect(story.out).toMatch(/ refused “Social insurance enrolment/);
    expect((await run('report', '--lang', 'en')).out).toContain('1 closed otherwise and are not in it');
  });

  it('takes other answers, and refuses wrong ones with what is allowed', async () => {
    const other = await run('demo', '--json', '--answers', 'workForm=flexible,useCommitment=yes');
    expect(JSON.parse(other.out).outcome).toBe('completed');
    const wrong = await run('demo', '--json', '--answers', 'workForm=moon');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('flexible, startUp');
    const unknown = await run('demo', '--one-thing', 'flying');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('/one-things/flying/plan');
  });
});

describe('submit, show and report', () => {
  async function applicationFile(): Promise<string> {
    const plan = await stack.api.post(`/one-things/${registration}/plan`, {
      answers: { workForm: 'flexible' },
    });
    const file = path.join(folder, 'application.json');
    await writeFile(file, JSON.stringify(fictionalApplication(plan.body)));
    return file;
  }

  it('submit gives the same case for the same key, and show tells its story', async () => {
    const file = await applicationFile();
    const submit = () => run('submit', registration, '--file', file, '--key', 'one-and-the-same');
    const [first, second] = [await submit(), await submit()];
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    expect(second.out).toBe(first.out);
    const caseNo = /\d{8}-[0-9A-Z]{8}-[0-9A-Z]/.exec(first.out)?.[0] ?? '';

    const story = await run('show', caseNo.toLowerCase(), '--lang', 'en');
    expect(story).toMatchObject({ code: 0, err: '' });
    expect(story.out).toContain('Application received');
    expect(story.out).toContain('the hash chain is whole');
    expect(story.out).toMatch(/## Messages\n.*\[SMS .*accepted, done by/);
    expect(story.out).toMatch(/## Whose days.*\nItem .*Elapsed +Waited for\n/);
    const document = JSON.parse((await run('show', caseNo, '--json')).out);
    const parts = ['case', 'log', 'logBrokenAt', 'ledger', 'days', 'reductions', 'messages'];
    const ifAny = ['stalled', 'letters', 'checks', 'acts'];
    expect(Object.keys(document)).toEqual([...parts, ...ifAny]);
    expect(document).toMatchObject({ case: { caseNo }, logBrokenAt: null });
  });

  it('submit says everything that is wrong with an application', async () => {
    const file = path.join(folder, 'empty.json');
    await writeFile(file, JSON.stringify({ answers: { workForm: 'flexible' }, materials: [{ id: 'x' }] }));
    const { code, out, err } = await run('submit', registration, '--file', file);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('/fields/mobile');
    expect(err).toContain('/materials/0/id');
  });

  it('show says that there is no such case', async () => {
    const { code, err } = await run('show', '20261124-W0G0QA6G-T');
    expect(code).toBe(2);
    expect(err).toContain('没有这个办件');
  });

  it('show ends with 1 when the log was changed', async () => {
    const { caseNo } = JSON.parse((await run('demo', '--json')).out);
    // The table refuses changes; only its owner can do this, and that must show.
    await stack.db.transaction().execute(async (owner) => {
      await sql`alter table case_event disable trigger user`.execute(owner);
      await sql`update case_event set hash = repeat('0', 64) where case_no = ${caseNo} and seq = 2`.execute(
        owner,
      );
      await sql`alter table case_event enable trigger user`.execute(owner);
    });
    const { code, out, err } = await run('show', caseNo);
    expect(code).toBe(1);
    expect(out).toContain('entry 2 was changed');
    expect(err).toContain(caseNo);
  });

  it('report says sums, denominators and what is left out, also as a spreadsheet', async () => {
    const { caseNo } = JSON.parse((await run('demo', '--json')).out);
    const page = await run('report', '--lang', 'en');
    expect(page).toMatchObject({ code: 0, err: '' });
    expect(page.out).toContain(caseNo);
    expect(page.out).toMatch(/Whole case, promised +100\.0 %/);
    expect(page.out).toMatch(/Whole cases +.*\d\.\d\d +\d+\n/);
    expect(page.out).toMatch(/Time: \d+ cases counted, 0 left out/);
    const document = JSON.parse((await run('report', '--json')).out);
    expect(Object.keys(document)).toEqual(['reductions', 'timeLimits', 'overdue', 'whoseDays', 'samples']);

    const file = path.join(folder, 'report.xlsx');
    expect((await run('report', '--xlsx', file)).code).toBe(0);
    expect((await stat(file)).size).toBeGreaterThan(1000);
    const list = path.join(folder, 'items.csv');
    expect((await run('report', '--export', list, '--items', '--lang', 'en')).code).toBe(0);
    expect(await readFile(list, 'utf8')).toMatch(/^\ufeffCase,Item,[^]*,Social insurance enrolment/);
    const log = path.join(folder, 'log.ocel.json');
    expect((await run('report', '--export', log)).code).toBe(0);
    expect(Object.keys(JSON.parse(await readFile(log, 'utf8')))).toContain('eventTypes');
    const unknown = await run('report', '--export', path.join(folder, 'list.pdf'));
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('.ocel.json');
    const nowhere = await run('report', '--xlsx', path.join(folder, 'missing', 'report.xlsx'));
    expect(nowhere).toMatchObject({ code: 1, out: '' });
    expect(nowhere.err).toContain('Cannot write');
  });
});

describe('calendar', () => {
  it('previews a year, puts it into force with its reason, and undoes it', async () => {
    await behave(stack, 'employment', { answer: 'byCallback', afterMs: 86_400_000 });
    const caseNo = await submitCase(stack, coreItems);
    await behaveWell(stack);
    const { due } = (await stack.api.get(`/cases/${caseNo}`)).body.promised;
    const file = path.join(folder, 'year.yaml');
    await writeFile(file, JSON.stringify(publishedYear(Number(due.slice(0, 4)), [due])));

    const preview = await run('calendar', '--year', file, '--lang', 'en');
    expect(preview).toMatchObject({ code: 0, err: '' });
    expect(preview.out).toMatch(new RegExp(`${caseNo} +whole case +promised +${due} +\\S+ +later`));
    expect((await run('calendar', '--year', file, '--apply', '临时放假')).out).toContain('已生效，第2次改动');
    expect((await run('calendar', '--undo', '2', '--apply', '通知撤回')).code).toBe(0);
    const journal = await run('calendar', '--lang', 'en');
    expect(journal.out).toMatch(
      /\n3 .* manager .* undoes #2 通知撤回\n2 .* manager .* 临时放假\n1 .* system /,
    );
  });

  it('names what is wrong with a year, by file and line', async () => {
    const file = path.join(folder, 'wrong-year.yaml');
    const year = publishedYear(2026, ['2026-12-01'], ['2026-12-02']);
    await writeFile(file, JSON.stringify(year, null, 2));
    const { code, err } = await run('calendar', '--year', file);
    expect(code).toBe(2);
    expect(err).toMatch(
      /wrong-year\.yaml:\d+ holidays\[0\]\.makeUp\[0\]: 2026-12-02 is no Saturday or Sunday/,
    );
    expect((await run('calendar', '--apply', 'x')).code).toBe(2);
  });
});

describe('stalled and resume', () => {
  it('says why an item needs a person, what the department has and what is safe, and resumes only what a retry helps', async () => {
    expect((await run('stalled', '--lang', 'en')).out).toBe('Nothing is stalled.');
    const [first, second] = [await refusedCase(stack), await refusedCase(stack)];
    const list = await run('stalled', '--lang', 'en');
    expect(list).toMatchObject({ code: 0, err: '' });
    expect(list.out).toMatch(/^2 in all:\n/);
    expect(list.out).toMatch(
      new RegExp(`\n${first} {2}Social insurance.*\n.*refused.*\n.*these days count as.*\n.*kept nothing\n`),
    );
    expect(list.out).toContain('  → Mend and send again\n');
    expect((await run('show', first, '--lang', 'en')).out).toMatch(/## Needs a person\n.*Social insurance/);

    const dryRun = await run('resume', '--case', first, '--lang', 'en');
    expect(dryRun.out).toMatch(/is skipped .*has to be mended first\n1 selected, nothing done yet/);
    const done = await run('resume', '--case', first.toLowerCase(), '--apply', '先看看', '--lang', 'en');
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('1 selected: 0 sent again, 1 skipped, 0 changed since, 0 left.');
    expect((await run('stalled', '--older-than', '24', '--lang', 'en')).out).toBe('Nothing is stalled.');

    expect((await onItem(stack.api, second)('pass-on', { ...because, to: 'duty' })).status).toBe(200);
    const told = await run('show', second, '--lang', 'en');
    expect(told.out).toMatch(/## Who did what\n.* duty-clerk {2}Pass on, Social insurance.*: 部门来电说明/);
  });

  it('takes only what there is', async () => {
    expect((await run('stalled', '--cause', 'weather')).err).toContain('departmentDown');
    expect(await run('resume', '--older-than', 'long')).toMatchObject({ code: 2, out: '' });
  });
});

describe('show of a case with a commitment', () => {
  it('names what was signed, and how its check stands', async () => {
    const { caseNo } = JSON.parse(
      (await run('demo', '--json', '--answers', 'workForm=flexible,useCommitment=yes')).out,
    );
    const { out } = await run('show', caseNo, '--lang', 'en');
    expect(out).toMatch(/## Commitments\n.*commitment signed, SHA-256 [0-9a-f]{16}…/);
  });
});

describe('rehearse', () => {
  it('tries a promise on closed items, and names who would have been late', async () => {
    await run('demo', '--json');
    const page = await run('rehearse', 'insuranceEnrolment', '--days', '0', '--lang', 'en');
    expect(page).toMatchObject({ code: 0, err: '' });
    expect(page.out).toMatch(
      /Promised in 0 +100\.0 % +\d+ +0\n\d+ decided items of cases closed from \d{4}-/,
    );
    const document = JSON.parse((await run('rehearse', 'insuranceEnrolment', '--days', '3', '--json')).out);
    expect(Object.keys(document)).toEqual(['n', 'period', 'before', 'after', 'late']);
    expect((await run('rehearse', 'nothing', '--days', '3')).out).toContain('没有已办结的');
    expect((await run('rehearse', 'insuranceEnrolment', '--days', 'x')).code).toBe(2);
  });
});
