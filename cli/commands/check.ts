import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { loadCalendar } from '../../catalogue/calendars';
import { CatalogueError, formatFault } from '../../catalogue/faults';
import { loadLaw } from '../../catalogue/law';
import { loadCatalogue } from '../../catalogue/load';
import { walk } from '../../catalogue/walk';
import type { OneThing } from '../../catalogue/schema/one-thing';
import { loadSettings } from '../../settings/settings';
import { CommandFailure } from '../failure';
import { messageLengths } from '../message-lengths';
import { voiceFor } from '../options';
import type { Terminal } from '../terminal';
import { lengthText } from '../unit-names';
import type { Voice } from '../voice';

/** What one part of a catalogue says of itself when it is fine, or every fault, each a text of its own. */
type Finding = { readonly fine: readonly string[] } | { readonly faults: readonly string[] };

/** `one-thing check`: the catalogue, its calendars and the law, before they are used. */
export function registerCheck(program: Command, terminal: Terminal): void {
  program
    .command('check')
    .description('check the catalogue before it is used 检查目录')
    .argument('[folder]', 'folder of the catalogue; default: CATALOGUE_DIR')
    .action((folder: string | undefined, _options: unknown, command: Command) => {
      const settings = loadSettings(terminal.env);
      const catalogue = resolve(folder ?? settings.catalogueDir);
      refuseMissing(catalogue);
      const calendars = new Set(calendarFoldersIn(catalogue));
      if (folder === undefined) calendars.add(settings.calendarDir);

      const voice = voiceFor(command);
      const findings = [
        checkCatalogue(catalogue, voice),
        ...[...calendars].map((calendar) => checkCalendar(calendar, voice)),
        checkLaw(catalogue, voice),
      ];
      const faults = findings.flatMap((finding) => ('faults' in finding ? finding.faults : []));
      for (const fault of faults) terminal.err(fault);
      if (faults.length > 0) throw faultsFound(catalogue, faults.length);
      for (const finding of findings) if ('fine' in finding) finding.fine.forEach(terminal.out);
    });
}

function refuseMissing(folder: string): void {
  if (existsSync(folder)) return;
  throw new CommandFailure(2, [
    {
      zh: `没有目录 ${folder}；请核对路径或 CATALOGUE_DIR。`,
      en: `There is no folder ${folder}; check the path, or CATALOGUE_DIR.`,
    },
  ]);
}

const faultsFound = (folder: string, count: number): CommandFailure =>
  new CommandFailure(1, [
    {
      zh: `${folder}：共 ${count} 处问题，更正前不会被使用。`,
      en: `${folder}: ${count} ${count === 1 ? 'fault' : 'faults'}; it is not used until they are mended.`,
    },
  ]);

function checkCatalogue(folder: string, voice: Voice): Finding {
  try {
    const catalogue = loadCatalogue(folder);
    const lines = catalogue.oneThings.map((oneThing) => oneThingLines(oneThing, voice));
    return { fine: [...lines, messageLengths(catalogue, voice)] };
  } catch (error) {
    if (error instanceof CatalogueError) return { faults: error.faults.map(formatFault) };
    throw error;
  }
}

function oneThingLines(oneThing: OneThing, voice: Voice): string {
  const { id, name, version, items, situations } = oneThing;
  const { combinations } = walk(oneThing);
  return [
    `✓ ${id} ${voice.label(name)}`,
    `  ${voice.sentence(
      {
        zh: `版本 ${version}：${items.length} 个事项，${situations.length} 种情形，走通 ${combinations} 种回答组合`,
        en: `version ${version}: ${items.length} items, ${situations.length} situations, ${combinations} combinations of answers walked`,
      },
      2,
    )}`,
  ].join('\n');
}

/** Folders of calendars that the catalogue brings along. */
function calendarFoldersIn(catalogue: string): string[] {
  const home = join(catalogue, 'calendars');
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(home, name));
}

function checkCalendar(folder: string, voice: Voice): Finding {
  return faultsOr(folder, () => {
    const { zone, version, years } = loadCalendar(folder);
    const known = Object.entries(years).map(([year, { status }]) =>
      status === 'published' ? year : `${year}*`,
    );
    const fine = `✓ ${voice.label({ zh: '日历', en: 'calendar' })} ${zone} ${version}: ${known.join(', ')}`;
    const guessed = known.some((year) => year.endsWith('*'));
    return guessed
      ? `${fine}\n  * ${voice.sentence({ zh: '放假安排尚未公布，日期暂定', en: 'holiday notice still to come: dates are provisional' }, 4)}`
      : fine;
  });
}

function checkLaw(catalogue: string, voice: Voice): Finding {
  return faultsOr(join(catalogue, 'law', 'limits.yaml'), () => {
    const { acceptanceCheck } = loadLaw(catalogue);
    const length = lengthText(acceptanceCheck);
    const limit = voice.label({
      zh: `受理审查 ${length.zh}`,
      en: `acceptance check ${length.en}`,
    });
    return `✓ ${limit} (${acceptanceCheck.source.ref})`;
  });
}

/** Readers of calendars and law throw one Error with a line per fault. */
function faultsOr(place: string, check: () => string): Finding {
  try {
    return { fine: [check()] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === 'ENOENT') {
      return {
        faults: [`${place}\n  这里缺少文件，请补上。 A file is missing here; add it. (${error.message})`],
      };
    }
    return { faults: error.message.split('\n') };
  }
}
