import { randomUUID } from 'node:crypto';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { CalendarYearFile } from '../../catalogue/calendars/calendar-files';
import { readCheckedYaml } from '../../catalogue/calendars/checked-yaml';
import { loadSettings } from '../../settings/settings';
import { type Api, type AskedChange, connectTo } from '../api';
import { calendarJournal, previewPage } from '../calendar-page';
import { CommandFailure } from '../failure';
import { voiceFor } from '../options';
import { whoActs } from '../sign-in';
import { printJson, type Terminal } from '../terminal';

interface Options {
  readonly year?: string;
  readonly undo?: number;
  readonly apply?: string;
  readonly json?: true;
}

/** `one-thing calendar`: which calendar is in force, what another one would move, and putting it into force. */
export function registerCalendar(program: Command, terminal: Terminal): void {
  program
    .command('calendar')
    .description('change the working-day calendar of open cases 调整放假安排')
    .option('--year <yaml>', 'a year as in catalogue/calendars: show what it would move 预览一年的安排')
    .addOption(
      new Option('--undo <number>', 'show what undoing this change would move 预览撤销')
        .argParser(parseNumber)
        .conflicts('year'),
    )
    .option('--apply <reason>', 'and put it into force, with the reason for the journal 应用，并写明原因')
    .option('--json', 'as one JSON document')
    .action(async (options: Options, command: Command) => {
      const voice = voiceFor(command);
      const show = (document: unknown, page: () => readonly string[]) =>
        options.json ? printJson(terminal, document) : terminal.out(page().join('\n'));
      const api = connectTo(loadSettings(terminal.env), whoActs.calendar);
      const change = changeOf(options);
      if (!change) {
        const changes = await api.calendarChanges();
        show(changes, () => calendarJournal(changes, voice));
        return;
      }
      if (options.apply === undefined) {
        const preview = await api.previewCalendar(change);
        show(preview, () => previewPage(preview, voice));
        return;
      }
      const { preview, applied } = await applyAsIs(api, change, options.apply);
      show(applied, () => [
        ...previewPage(preview, voice),
        voice.sentence({
          zh: `已生效，第${applied.id}次改动；在办办件正在调整，用 one-thing calendar 查看。`,
          en: `In force, change #${applied.id}; the open cases follow: one-thing calendar shows how far.`,
        }),
      ]);
    });
}

/** Nobody has looked at a preview between the two calls, so that one which a case overtook meanwhile is simply made anew. */
async function applyAsIs(api: Api, change: AskedChange, reason: string, triesLeft = 10) {
  const preview = await api.previewCalendar(change);
  try {
    return { preview, applied: await api.applyCalendar(change, reason, preview, randomUUID()) };
  } catch (error) {
    const isStale = error instanceof CommandFailure && error.problem?.endsWith(':calendar-preview-stale');
    if (!isStale || triesLeft === 0) throw error;
    return applyAsIs(api, change, reason, triesLeft - 1);
  }
}

function changeOf({ year, undo, apply }: Options): AskedChange | null {
  if (year !== undefined) return { year: readYear(year) };
  if (undo !== undefined) return { undo };
  if (apply === undefined) return null;
  throw new CommandFailure(2, [
    {
      zh: '--apply 要和 --year 或 --undo 一起用。',
      en: '--apply goes with --year or --undo.',
    },
  ]);
}

function readYear(file: string): CalendarYearFile {
  try {
    return readCheckedYaml(file, CalendarYearFile);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandFailure(2, [
      { zh: `不能使用 ${file}，请更正：`, en: `Cannot use ${file}; correct it:` },
      { zh: why, en: why },
    ]);
  }
}

function parseNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('the number of a change, as `one-thing calendar` lists it');
}
