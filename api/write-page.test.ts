import { describe, expect, it } from '@jest/globals';
import { fileOf } from './page-files';
import type { PageRenderer } from './page-renderer';
import { keptPages } from './kept-pages';
import { nobody } from './sessions';
import { writePage } from './write-page';

/** A page that shows a list, and then each thing on it. */
const renderer: PageRenderer = {
  lookIn: () => 'zh.100',
  render({ shell, answers }) {
    const list = answers['/list'] as readonly string[] | undefined;
    const wanted = list ? list.map((id) => `/things/${id}`) : ['/list'];
    const missing = wanted.filter((place) => !(place in answers));
    return Promise.resolve({ page: `${shell}: ${JSON.stringify(answers)}`, missing });
  },
};
const asked = { address: '/', look: 'zh.100' };
const visitor = { caller: nobody, headers: {} };

function writingWith(api: Readonly<Record<string, unknown>>, write = renderer) {
  const looks: string[] = [];
  const look = (_looker: unknown, place: string) => {
    looks.push(place);
    return Promise.resolve(api[place]);
  };
  return { writing: { renderer: write, shell: 'page', look }, looks };
}

describe('writing a page', () => {
  it('asks for each thing once, in as many rounds as it takes', async () => {
    const { writing, looks } = writingWith({ '/list': ['a', 'b'], '/things/a': 1, '/things/b': null });
    const written = await writePage(writing, visitor, asked);
    expect(written?.answers).toEqual({ '/list': ['a', 'b'], '/things/a': 1, '/things/b': null });
    expect(looks).toEqual(['/list', '/things/a', '/things/b']);
  });

  it('is given up where something is not there, and where there is no end of asking', async () => {
    expect(await writePage(writingWith({ '/list': ['a'] }).writing, visitor, asked)).toBeNull();
    let round = 0;
    const insatiable = {
      ...renderer,
      render: () => Promise.resolve({ page: '', missing: [`/${(round += 1)}`] }),
    };
    const api = new Proxy({}, { get: () => 'there' });
    expect(await writePage(writingWith(api, insatiable).writing, visitor, asked)).toBeNull();
  });
});

describe('a published page', () => {
  it('is written once, and anew when an answer on it is another one', async () => {
    const pages = keptPages();
    let drawn = 0;
    const counting: PageRenderer = {
      ...renderer,
      render(given) {
        drawn += 1;
        return renderer.render(given);
      },
    };
    const before = writingWith({ '/list': ['a'], '/things/a': 1 }, counting).writing;
    const first = await pages(before, asked);
    expect(drawn).toBe(3);
    expect(await pages(before, asked)).toBe(first);
    expect(drawn).toBe(3);
    const after = writingWith({ '/list': ['a'], '/things/a': 2 }, counting).writing;
    const text = 'page: {"/list":["a"],"/things/a":2}';
    expect(await pages(after, asked)).toEqual(fileOf('page.html', Buffer.from(text)));
    expect(await pages(after, { ...asked, look: 'en.100' })).not.toBe(await pages(after, asked));
  });
});
