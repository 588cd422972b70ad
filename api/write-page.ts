import type { Looker } from './look-at';
import type { PageRenderer } from './page-renderer';

/** What it takes to write a page. */
export interface Writing {
  readonly renderer: PageRenderer;
  /** The empty page. */
  readonly shell: string;
  /** Asks the API, as `lookAt` does. */
  readonly look: (looker: Looker, place: string) => Promise<unknown>;
}

/** Which page, in which look; see `PageRenderer`. */
export interface AskedPage {
  readonly address: string;
  readonly look: string;
}

/** Answers of the API, by address. */
export type Answers = Readonly<Record<string, unknown>>;

export interface WrittenPage {
  readonly page: string;
  readonly answers: Answers;
}

/** A page shows something, and asks for more by what it shows; none does so more often. */
const mostRounds = 5;

/**
 * A page with its first view, as this one sees it: drawn again with every answer it asks for, until it asks for nothing
 * more. `null`: something it asks for is not there. Throws Problem, and what goes wrong in drawing.
 */
export async function writePage(
  { renderer, shell, look }: Writing,
  looker: Looker,
  asked: AskedPage,
): Promise<WrittenPage | null> {
  let answers: Answers = {};
  for (let round = 0; round < mostRounds; round += 1) {
    const { page, missing } = await renderer.render({ ...asked, shell, answers });
    if (missing.length === 0) return { page, answers };
    const more = await answersAt(missing, (place) => look(looker, place));
    if (!more) return null;
    answers = { ...answers, ...more };
  }
  return null;
}

/** What is answered at these places; `null`: not all of it is there. */
export async function answersAt(
  places: readonly string[],
  look: (place: string) => Promise<unknown>,
): Promise<Answers | null> {
  const pairs = await Promise.all(places.map(async (place) => [place, await look(place)] as const));
  return pairs.some(([, answer]) => answer === undefined) ? null : Object.fromEntries(pairs);
}
