import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findDuplicates } from './checks/duplicates';
import { checkPlaceholders, checkSmsLength } from './checks/messages';
import { checkWords } from './checks/vague-words';
import { CatalogueError, type Fault } from './faults';
import { readFile } from './read-file';
import { readOneThing } from './read-one-thing';
import { DepartmentsFile, SharingFile, type Department, type SharingSource } from './schema/departments';
import { type MessageTexts, MessagesFile } from './schema/messages';
import type { OneThing } from './schema/one-thing';

export interface Catalogue {
  /** In the order of their ids. */
  readonly oneThings: readonly OneThing[];
  readonly departments: readonly Department[];
  readonly sharing: readonly SharingSource[];
  readonly messages: MessageTexts;
}

/**
 * Reads a catalogue folder (`departments.yaml`, `sharing.yaml`, `messages.yaml`, `one-things/<id>/…`), checks all of it
 * and walks every situation. Throws a CatalogueError with every fault found; a catalogue with a fault is never used.
 */
export function loadCatalogue(folder: string): Catalogue {
  const departmentsFile = readFile(folder, 'departments.yaml', DepartmentsFile);
  const sharingFile = readFile(folder, 'sharing.yaml', SharingFile);
  const messagesFile = readFile(folder, 'messages.yaml', MessagesFile);
  const departments = departmentsFile.data?.departments ?? [];
  const sharing = sharingFile.data?.sharing ?? [];
  const common: Fault[] = [
    ...departmentsFile.faults,
    ...sharingFile.faults,
    ...messagesFile.faults,
    ...findDuplicates(
      departments.map(({ id }) => id),
      (index) => ['departments', index, 'id'],
    ).map(departmentsFile.blame),
    ...findDuplicates(
      sharing.map(({ id }) => id),
      (index) => ['sharing', index, 'id'],
    ).map(sharingFile.blame),
  ];
  const messages = messagesFile.data;
  if (common.length > 0 || !messages) throw new CatalogueError(folder, common);
  const reads = oneThingIds(folder).map((id) => readOneThing(folder, id, { departments, sharing }));
  const oneThings = reads.flatMap((read) => ('oneThing' in read ? read.oneThing : []));
  const faults = [
    ...reads.flatMap((read) => ('faults' in read ? read.faults : [])),
    ...[...checkWords(messages), ...checkPlaceholders(messages), ...checkSmsLength(messages, oneThings)].map(
      messagesFile.blame,
    ),
  ];
  if (faults.length > 0) throw new CatalogueError(folder, faults);
  return { oneThings, departments, sharing, messages: messages.texts };
}

function oneThingIds(folder: string): string[] {
  const home = join(folder, 'one-things');
  const ids = existsSync(home)
    ? readdirSync(home, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
  if (ids.length > 0) return ids;
  throw new CatalogueError(folder, [
    {
      code: 'missing-file',
      file: 'one-things',
      place: '',
      problem: { zh: '这里没有任何“一件事”。', en: 'There is no one thing here.' },
      remedy: {
        zh: '请核对目录（CATALOGUE_DIR），或添加一个“一件事”文件夹。',
        en: 'Check the folder (CATALOGUE_DIR), or add the folder of a one thing.',
      },
    },
  ]);
}
