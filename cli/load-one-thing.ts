import { CatalogueError } from '../catalogue/faults';
import { loadCatalogue } from '../catalogue/load';
import type { OneThing } from '../catalogue/schema/one-thing';
import { CommandFailure } from './failure';

/** One thing of a catalogue folder. Throws a CommandFailure: 2 when there is none of that name, 1 for a faulty catalogue. */
export function loadOneThing(folder: string, id: string): OneThing {
  const { oneThings } = soundCatalogue(folder);
  const found = oneThings.find((one) => one.id === id);
  if (found) return found;
  const ids = oneThings.map((one) => one.id).join(', ');
  throw new CommandFailure(2, [
    { zh: `目录里没有“${id}”；可选：${ids}。`, en: `The catalogue has no “${id}”; it has: ${ids}.` },
  ]);
}

function soundCatalogue(folder: string) {
  try {
    return loadCatalogue(folder);
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    const count = error.faults.length;
    throw new CommandFailure(1, [
      {
        zh: `${folder} 的目录有 ${count} 处问题，不能使用；请运行 one-thing check 查看。`,
        en: `The catalogue in ${folder} has ${count} ${count === 1 ? 'fault' : 'faults'} and is not used; one-thing check shows them.`,
      },
    ]);
  }
}
