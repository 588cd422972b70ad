import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { type ReportFilter, samplesAsked } from '../../records/reports/filter';
import { loadSettings } from '../../settings/settings';
import { connectTo } from '../api';
import { CommandFailure } from '../failure';
import { voiceFor } from '../options';
import { countOf, reportPage } from '../report-page';
import type * as ReportWorkbook from '../report-workbook';
import { whoActs } from '../sign-in';
import { printJson, type Terminal } from '../terminal';

interface Options extends ReportFilter {
  readonly json?: true;
  readonly xlsx?: string;
  readonly export?: string;
  readonly items?: true;
}

/** Kinds of list, by how the name of its file ends. */
const endings = ['ocel.json', 'csv', 'xlsx'] as const;

/** `one-thing report`: whether limits were kept and what was really cut, with what each number leaves out. */
export function registerReport(program: Command, terminal: Terminal): void {
  program
    .command('report')
    .description('sums over all cases 汇总报表')
    .option('--one-thing <id>', 'only cases of this one thing')
    .option('--situation <id>', 'only cases of this situation')
    .option('--department <id>', 'only items of this department, and cases with one')
    .option('--from <day>', 'closed on this day or later 起始日')
    .option('--to <day>', 'closed on this day or before 截止日')
    .addOption(
      new Option('--samples <which>', 'without samples, or they alone 不含样例，或只看样例').choices(
        samplesAsked,
      ),
    )
    .option('--json', 'as one JSON document')
    .addOption(new Option('--xlsx <file>', 'as a spreadsheet 电子表格').conflicts('json'))
    .addOption(
      new Option('--export <file>', 'every closed case, as .csv, .xlsx or .ocel.json 导出明细').conflicts([
        'json',
        'xlsx',
      ]),
    )
    .option('--items', 'with --export: the items instead of whole cases 按事项')
    .action(async ({ json, xlsx, export: list, items, ...filter }: Options, command: Command) => {
      const voice = voiceFor(command);
      const api = connectTo(loadSettings(terminal.env), whoActs.report);
      const written = (file: string) =>
        terminal.out(`${voice.label({ zh: '已写入', en: 'Written' })}: ${file}`);
      if (list !== undefined) {
        const query = {
          ...filter,
          scope: items ? 'items' : 'cases',
          lang: voice.name({ zh: 'zh', en: 'en' }),
        };
        const body = await api.exported(endingOf(list), query);
        await write(list, () => pipeline(body, createWriteStream(list)));
        written(list);
        return;
      }
      const [reductions, timeLimits, overdue, whoseDays, ofSamples] = await Promise.all([
        api.closedReductions(filter),
        api.timeLimits(filter),
        api.overdue(filter),
        api.whoseDays(filter),
        filter.samples === 'leftOut' ? null : api.closedReductions({ ...filter, samples: 'only' }),
      ]);
      const samples = countOf(ofSamples?.totals.cases ?? []);
      const report = { reductions, timeLimits, overdue, whoseDays, samples };
      if (json) printJson(terminal, report);
      else if (xlsx === undefined) terminal.out(reportPage(report, voice).join('\n'));
      else {
        // ExcelJS takes longer to load than most commands take to run, so only this one pays for it.
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() is not available to CommonJS in jest
        const { reportWorkbook } = require('../report-workbook') as typeof ReportWorkbook;
        await write(xlsx, () => reportWorkbook(report).xlsx.writeFile(xlsx));
        written(xlsx);
      }
    });
}

function endingOf(file: string): (typeof endings)[number] {
  const ending = endings.find((one) => file.endsWith(`.${one}`));
  if (ending !== undefined) return ending;
  const known = endings.map((one) => `.${one}`);
  throw new CommandFailure(2, [
    {
      zh: `请把文件名写成以${known.join('、')}结尾：由它决定导出哪种格式。`,
      en: `Let the name of the file end with ${known.join(', ')}: that says what is written.`,
    },
  ]);
}

async function write(file: string, writing: () => Promise<void>): Promise<void> {
  try {
    await writing();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandFailure(1, [
      {
        zh: `不能写入 ${file}：${why}。请核对路径、权限，并关闭已打开的同名文件。`,
        en: `Cannot write ${file}: ${why}. Check the path and your rights, and close the file if it is open.`,
      },
    ]);
  }
}
