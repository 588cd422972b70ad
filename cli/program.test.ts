import { beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './program';

/** Runs a command with nothing running and returns what a person sees. */
async function run(args: string[], env: NodeJS.ProcessEnv = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(args, { out: (line) => out.push(line), err: (line) => err.push(line), env });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('date --json', () => {
  it('is the contract: due, provisional, calendarVersion, days with date, counted and reason', async () => {
    const { code, out, err } = await run([
      ...['date', '--from', '2026-02-10T18:00:00', '--days', '3', '--json'],
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const document = JSON.parse(out);
    expect(Object.keys(document)).toEqual(['due', 'provisional', 'calendarVersion', 'days']);
    expect(document).toMatchObject({ due: '2026-02-14', provisional: false });
    expect(document.days[0]).toEqual({
      date: '2026-02-10',
      counted: false,
      reason: '18:00及以后收件，视为下一工作日收件',
      reasonEn: 'received at or after 18:00: counts as received on the next working day',
    });
    expect(document.days.filter(({ counted }: { counted: boolean }) => counted)).toHaveLength(3);
    expect(document.days.at(-1)).toMatchObject({ date: '2026-02-14', reason: '调休上班（春节）' });
  });

  it('counts calendar days when asked, and says that a year without a notice is provisional', async () => {
    const calendarDays = await run([
      ...['date', '--from', '2026-02-10', '--days', '3', '--unit', 'calendarDay', '--json'],
    ]);
    expect(JSON.parse(calendarDays.out).due).toBe('2026-02-13');
    const guessed = await run(['date', '--from', '2030-01-07', '--days', '1', '--json']);
    expect(JSON.parse(guessed.out).provisional).toBe(true);
  });
});

describe('date', () => {
  it('is a table that ends with the due date', async () => {
    const { out } = await run(['date', '--from', '2026-02-13', '--days', '2', '--lang', 'zh']);
    expect(out).toMatch(/2026-02-15 – 2026-02-23 +周日 – 周一 +不计 +春节放假/);
    expect(out).toMatch(/2026-02-24 +周二 +计入 +2 +工作日\n\n到期 2026-02-24（确定）/);
  });
});

describe('plan', () => {
  const flexible = ['plan', 'employment-and-entrepreneurship-registration', '--answers', 'workForm=flexible'];

  it('shows what the person should know before submitting', async () => {
    const { code, out } = await run([...flexible, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatch(/Stage 2 .*Employment and start-up certificate +← 1/);
    expect(out).toMatch(/★ +3 Social insurance enrolment/);
    expect(out).toContain('each once; handled separately');
    expect(out).toContain('Papers to hand in: 2');
    expect(out).toMatch(/If “Employment registration.*” is refused/);
    expect(out).toMatch(/Time +10 +1 +−90 % +working days +calibrated/);
    expect(out).not.toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it('puts papers and commitment side by side where the person may choose', async () => {
    const startUp = 'workForm=startUp,startUpKind=individualBusiness';
    const { out } = await run([...flexible.slice(0, 2), '--answers', startUp, '--lang', 'en']);
    expect(out).toMatch(/## Two roads, yours to choose\nCommitment on your premises\n/);
    expect(out).toMatch(/This item, working days +3 +0\n/);
    expect(out).toMatch(/commitPremises=yes: The facts are checked within 60 working days/);
    expect((await run(['plan', 'employee-hiring', '--lang', 'en'])).out).not.toContain('Two roads');
  });

  it('names the items whose past is unknown', async () => {
    const { out } = await run(['plan', 'employee-hiring', '--lang', 'en']);
    expect(out).toMatch(/- Materials: .*Social security card/);
  });

  it('is the plan itself as JSON', async () => {
    const { out } = await run([...flexible, '--json']);
    expect(JSON.parse(out)).toMatchObject({ situation: { id: 'flexible-employment' }, promise: { days: 1 } });
  });
});

describe('check', () => {
  let broken: string;
  beforeAll(() => {
    broken = mkdtempSync(join(tmpdir(), 'one-thing-check-'));
    cpSync('catalogue', broken, { recursive: true });
    const items = join(broken, 'one-things', 'employee-hiring', 'items.yaml');
    writeFileSync(items, readFileSync(items, 'utf8').replace('days: 30', 'days: 1'));
    const year = join(broken, 'calendars', 'cn', '2026.yaml');
    writeFileSync(year, readFileSync(year, 'utf8').replace('2026-01-01', '2026-01-32'));
  });

  it('says what it checked', async () => {
    const { code, out, err } = await run(['check', '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/✓ employee-hiring .*\n.*version [0-9a-f]{16}: \d+ items, \d+ situations, \d+ comb/);
    expect(out).toMatch(/✓ messages: \d+\n {2}\w+: SMS at most \d+ characters, [12] part\(s\)\n/);
    expect(out).toMatch(/✓ calendar Asia\/Shanghai .*2026/);
    expect(out).toMatch(/✓ acceptance check 5 working days/);
  });

  it('names every fault of items, calendars and law by file and line, and counts them', async () => {
    const { code, out, err } = await run(['check', broken]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/items\.yaml:\d+ .*promise-above-the-law/);
    expect(err).toMatch(/2026\.yaml:\d+ .*2026-01-32/);
    const faults = err.split('\n').filter((line) => /\.yaml:\d+/.test(line)).length;
    expect(err).toContain(`: ${faults} faults;`);
  });
});

describe('wrong input', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['fly'], /unknown command 'fly'/],
    ['an unknown option', ['plan', 'employee-hiring', '--fast'], /unknown option '--fast'/],
    ['a missing option', ['date', '--days', '3'], /--from/],
    ['an unknown language', ['check', '--lang', 'fr'], /zh, en/],
    ['a day that does not exist', ['date', '--from', '2026-02-30', '--days', '3'], /“2026-02-30”/],
    ['half a day', ['date', '--from', '2026-02-10', '--days', '2.5'], /“2.5”.*0 to 3650/s],
    ['too many days', ['date', '--from', '2026-02-10', '--days', '3651'], /0 to 3650/],
    ['days below nothing', ['date', '--from', '2026-02-10', '--days', '-1'], /0 to 3650|-1/],
    ['an unknown one thing', ['plan', 'flying'], /“flying”.*employee-hiring/s],
    ['answers that do not fit', ['plan', 'employee-hiring', '--answers', 'colour=red'], /insuredBefore/],
    ['answers that cannot be read', ['plan', 'employee-hiring', '--answers', 'colour'], /question=value/],
    ['a folder that is not there', ['check', 'nowhere-at-all'], /no folder .*nowhere-at-all/s],
    ['a mistyped case number', ['show', '20261123-7K3MQXC4-X'], /typing error/],
    ['a file that is not there', ['submit', 'employee-hiring', '--file', 'nowhere.json'], /nowhere\.json/],
  ])('%s ends with 2 and says what to do', async (_what, args, told) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(told);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('is also an application for another one thing, or one that is no object', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'one-thing-submit-')), 'application.json');
    for (const [content, told] of [
      ['{"oneThing":"employment-and-entrepreneurship-registration"}', /oneThing in .*application\.json/],
      ['[]', /one JSON object/],
      ['{', /that it is JSON/],
    ] as const) {
      writeFileSync(file, content);
      const { code, err } = await run(['submit', 'employee-hiring', '--file', file]);
      expect(code).toBe(2);
      expect(err).toMatch(told);
    }
  });

  it('is also a setting that cannot be used', async () => {
    const { code, err } = await run(['report'], { PORT: 'eighty' });
    expect(code).toBe(2);
    expect(err).toMatch(/PORT/);
  });
});

describe('without a running API', () => {
  const silent = { PUBLIC_URL: 'http://127.0.0.1:9' };

  it.each([[['demo', '--json']], [['report']], [['show', '20261124-W0G0QA6G-T']]])(
    '%j ends with 1 and names npm start',
    async (args) => {
      const { code, out, err } = await run(args, silent);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/http:\/\/127\.0\.0\.1:9 .*npm start/);
      expect(err).not.toMatch(/\n\s+at /);
    },
  );

  it('submit gives the key with which a second try is safe', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'one-thing-submit-')), 'application.json');
    writeFileSync(file, '{}');
    const { code, err } = await run(['submit', 'employee-hiring', '--file', file], silent);
    expect(code).toBe(1);
    expect(err).toMatch(/--key [0-9a-f-]{36}/);
  });

  it('says so when something else answers there', async () => {
    const other = createServer((_request, response) => response.end('<html>hello</html>')).listen(
      0,
      '127.0.0.1',
    );
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, err } = await run(['report'], { PUBLIC_URL: `http://127.0.0.1:${port}` });
    other.closeAllConnections();
    other.close();
    expect(code).toBe(1);
    expect(err).toContain('is not the API of One Thing');
  });
});
