import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { historyFile, type ScenarioName } from './scenarios';

export const historiesFolder = path.join(process.cwd(), 'tests', 'histories');

/** The history of a life as some release left it, for `Worker.runReplayHistory`. */
export async function savedHistory(name: ScenarioName): Promise<unknown> {
  return JSON.parse(await readFile(path.join(historiesFolder, historyFile(name)), 'utf8'));
}
