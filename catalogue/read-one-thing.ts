import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkOneThing } from './checks/all-checks';
import type { Fault, Finding } from './faults';
import { readFile, type FileRead } from './read-file';
import { Baselines } from './schema/baselines';
import type { Department, SharingSource } from './schema/departments';
import { FormFile } from './schema/form';
import { ItemsFile } from './schema/items';
import { Letter } from './schema/letters';
import { MaterialsFile } from './schema/materials';
import { OneThingFile, type OneThing } from './schema/one-thing';
import { QuestionsFile } from './schema/questions';
import { versionOf } from './version';

/** What the catalogue as a whole offers to its one things. */
export interface Surroundings {
  readonly departments: readonly Department[];
  readonly sharing: readonly SharingSource[];
}

/** Reads and checks `one-things/<id>/` in the catalogue folder. */
export function readOneThing(
  folder: string,
  id: string,
  around: Surroundings,
): { readonly oneThing: OneThing } | { readonly faults: Fault[] } {
  const home = join('one-things', id);
  const files = {
    head: readFile(folder, join(home, 'one-thing.yaml'), OneThingFile),
    questions: readFile(folder, join(home, 'questions.yaml'), QuestionsFile),
    items: readFile(folder, join(home, 'items.yaml'), ItemsFile),
    form: readFile(folder, join(home, 'form.yaml'), FormFile),
    materials: readFile(folder, join(home, 'materials.yaml'), MaterialsFile),
    baselines: readFile(folder, join(home, 'baselines.yaml'), Baselines),
  };
  const letters = yamlNames(join(folder, home, 'letters')).map((name) =>
    readFile(folder, join(home, 'letters', name), Letter),
  );
  const faults = [...strayFiles(folder, home), ...[...Object.values(files), ...letters].flatMap(faultsOf)];
  const { head, questions, items, form, materials, baselines } = files;
  if (
    faults.length > 0 ||
    !(head.data && questions.data && items.data && form.data && materials.data && baselines.data)
  ) {
    return { faults };
  }
  const draft = {
    ...head.data,
    ...questions.data,
    ...items.data,
    ...form.data,
    ...materials.data,
    baselines: baselines.data,
    letters: letters.flatMap(({ data }) => data ?? []),
  };
  const sectionFiles = { questions, situations: questions, items, sections: form, fields: form, materials };
  const blame = (finding: Finding): Fault => {
    const [section, row] = finding.at;
    if (section === 'letters') return (letters[Number(row)] ?? head).blame(inside(finding, 2));
    if (section === 'baselines') return baselines.blame(inside(finding, 1));
    const file = Object.entries(sectionFiles).find(([name]) => name === section)?.[1] ?? head;
    return file.blame(finding);
  };
  const found = [
    ...checkName(draft.id, id),
    ...checkOneThing({
      ...draft,
      version: '',
      departments: [...around.departments],
      sharing: [...around.sharing],
    }),
  ];
  if (found.length > 0) return { faults: found.map(blame) };
  const whole = { ...draft, ...usedBy(draft, around) };
  return { oneThing: { ...whole, version: versionOf(whole) } };
}

const faultsOf = ({ faults }: FileRead<unknown>): readonly Fault[] => faults;

/** The finding as its file sees it: without the first steps, which lead to the file. */
function inside(finding: Finding, steps: number): Finding {
  return { ...finding, at: finding.at.slice(steps) };
}

function yamlNames(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : [];
}

const fileNames = ['one-thing', 'questions', 'items', 'form', 'materials', 'baselines'].map(
  (name) => `${name}.yaml`,
);

/** A file nobody reads is most likely a misspelt one. */
function strayFiles(folder: string, home: string): Fault[] {
  return yamlNames(join(folder, home))
    .filter((name) => !fileNames.includes(name))
    .map((name) => ({
      code: 'unknown-file',
      file: join(home, name),
      place: '',
      problem: { zh: '这个文件不会被读取。', en: 'Nothing reads this file.' },
      remedy: {
        zh: `请改名为 ${fileNames.join('、')} 之一，或删去。`,
        en: `Name it one of ${fileNames.join(', ')}, or remove it.`,
      },
    }));
}

function checkName(id: string, folderName: string): Finding[] {
  if (id === folderName) return [];
  return [
    {
      at: ['id'],
      code: 'folder-name',
      problem: {
        zh: `id 是“${id}”，文件夹却叫“${folderName}”。`,
        en: `The id is “${id}”, the folder “${folderName}”.`,
      },
      remedy: { zh: '请让两者一致。', en: 'Give both the same name.' },
    },
  ];
}

/** The departments and sharing sources that a one thing names; the rest is no part of it. */
function usedBy(
  {
    leadDepartment,
    items,
    fields,
    materials,
  }: Pick<OneThing, 'leadDepartment' | 'items' | 'fields' | 'materials'>,
  around: Surroundings,
): Pick<OneThing, 'departments' | 'sharing'> {
  const departments = new Set([leadDepartment, ...items.map((item) => item.department)]);
  const sources = [...fields.map(({ source }) => source), ...materials.flatMap(({ sources: all }) => all)];
  const sharing = new Set(
    sources.flatMap((source) => (typeof source === 'object' && 'sharing' in source ? source.sharing : [])),
  );
  return {
    departments: around.departments.filter(({ id }) => departments.has(id)),
    sharing: around.sharing.filter(({ id }) => sharing.has(id)),
  };
}
