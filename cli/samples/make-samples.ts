import { sandboxDepartments } from '../../departments/connections';
import { connectTo } from '../api';
import { type SamplePlace, sampleApplicant, sampleHands } from './sample-hand';
import { samples } from './samples';

/**
 * Makes the samples that are not there yet, one after another, so that whoever works meanwhile hardly notices; the
 * departments then behave as they did before. Tells in a line how it went; a sample that fails leaves out no other.
 */
export async function makeSamples(place: SamplePlace, say: (line: string) => void): Promise<void> {
  const all = Object.entries(samples);
  const there = await connectTo(place, sampleApplicant).ownCases();
  if (there.length >= all.length) return;
  say(`samples: making ${all.length} sample cases; SAMPLES=off leaves them out 正在准备样例办件`);
  const before = await behaviours(place);
  const failed: string[] = [];
  const handOf = sampleHands(place);
  for (const [name, make] of all) {
    await make(handOf(name)).catch((error: unknown) => {
      failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  await restore(before);
  for (const line of failed) say(`samples: ${line}`);
  say(
    `samples: ${all.length - failed.length} are there, of “Sample applicant” 样例办件已备好，申请人是“样例申请人”`,
  );
}

/** How each sandbox department behaves, by its address. */
async function behaviours({ sandboxUrl }: SamplePlace): Promise<ReadonlyMap<string, string>> {
  const urls = sandboxDepartments.map((department) => `${sandboxUrl}/${department}/behaviour`);
  return new Map(await Promise.all(urls.map(async (url) => [url, await (await fetch(url)).text()] as const)));
}

async function restore(before: ReadonlyMap<string, string>): Promise<void> {
  for (const [url, body] of before) {
    await fetch(url, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
  }
}
