import { describe, expect, it } from '@jest/globals';
import { fillShell, type Written } from './fill-shell';

const shell =
  '<!doctype html><html lang="zh-CN"><head><title>一件事</title></head><body><div id="page"></div></body></html>';
const written: Written = {
  site: 'One Thing',
  content: '<main><h1 tabindex="-1">A &amp; B</h1></main>',
  look: { language: 'en', size: '125' },
  answers: { '/session': { person: null } },
};

describe('a first view in the empty page', () => {
  it('stands in its place, in its look, under the title that its heading is', () => {
    expect(fillShell(shell, written)).toBe(
      '<!doctype html><html lang="en" data-size="125"><head><title>A &amp; B – One Thing</title></head><body>' +
        '<div id="page"><main><h1 tabindex="-1">A &amp; B</h1></main></div>\n' +
        '    <script type="application/json" id="first-view">{"/session":{"person":null}}</script></body></html>',
    );
  });

  it.each(['</script><script>alert(1)</script>', '<!--<script>', "$& $' $` $1", '\u2028"\\'])(
    'carries %j as data that cannot end it',
    (hurtful) => {
      const page = fillShell(shell, { ...written, answers: { '/drafts': [hurtful] } });
      expect(page.match(/<script/g)).toHaveLength(1);
      const [, data = ''] = /id="first-view">(.*)<\/script>/s.exec(page) ?? [];
      expect(JSON.parse(data)).toEqual({ '/drafts': [hurtful] });
    },
  );
});
