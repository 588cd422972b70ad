import { carrierId } from '../first-view';
import { languageTags, type Look } from '../looks';

/** A first view, to be put into the empty page. */
export interface Written {
  /** Name of the site, for the title. */
  readonly site: string;
  /** HTML, as React wrote it. */
  readonly content: string;
  readonly look: Look;
  /** Answers of the API that it shows, by address. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/**
 * Puts a first view into the empty page, as the scripts would have: look, title, content. The answers lie beside it, as
 * data that no browser runs and whose texts cannot end it.
 */
export function fillShell(shell: string, { site, content, look, answers }: Written): string {
  const [, heading] = /<h1[^>]*>([^<]+)</.exec(content) ?? [];
  const data = JSON.stringify(answers).replaceAll('<', '\\u003c');
  const puts: readonly (readonly [RegExp, () => string])[] = [
    [/<html lang="[^"]*"/, () => `<html lang="${languageTags[look.language]}" data-size="${look.size}"`],
    [/(?<=<title>)[^<]*/, () => (heading === undefined ? site : `${heading} – ${site}`)],
    [
      /<div id="page"><\/div>/,
      () =>
        `<div id="page">${content}</div>\n    <script type="application/json" id="${carrierId}">${data}</script>`,
    ],
  ];
  return puts.reduce((page, [place, put]) => page.replace(place, put), shell);
}
