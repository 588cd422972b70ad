import { describe, expect, it } from '@jest/globals';
import { preloadsOf } from './page-preloads';

const chunk = (file: string, imports: string[] = [], css: string[] = []) => ({ file, imports, css });
const manifest = {
  'portal.html': chunk('assets/portal.js', ['shared']),
  shared: chunk('assets/shared.js', [], ['assets/shared.css']),
  'i18n/zh.json': chunk('assets/zh.js'),
  'i18n/en.json': chunk('assets/en.js'),
  'portal/pages/guide.tsx': chunk('assets/guide.js', ['shared', 'fold']),
  fold: chunk('assets/fold.js', [], ['assets/fold.css']),
};

describe('what a browser is told to fetch with a page of the portal', () => {
  it('is the part and its words, but not what the entry names itself', () => {
    expect(preloadsOf(manifest, '/one-things/hiring').split(', ')).toEqual([
      '</assets/zh.js>; rel=modulepreload; crossorigin',
      '</assets/guide.js>; rel=modulepreload; crossorigin',
      '</assets/fold.js>; rel=modulepreload; crossorigin',
      '</assets/fold.css>; rel=preload; as=style; crossorigin',
    ]);
  });

  it('is in the language of who reads, whatever the address', () => {
    expect(preloadsOf(manifest, '/nowhere', 'a=b; look=en.100')).toBe(
      '</assets/en.js>; rel=modulepreload; crossorigin',
    );
    expect(preloadsOf(manifest, '/one-things/x>;y')).toBe('</assets/zh.js>; rel=modulepreload; crossorigin');
  });
});
