import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { Router } from 'wouter';
import type { PageRenderer } from '../../api/page-renderer';
import { FirstView } from '../first-view';
import { loadVoice } from '../i18n/words';
import { lookIn } from '../looks';
import { fillShell } from './fill-shell';
import { Portal } from './portal';

/** Writes pages of the portal, on the server; which finds it built in `dist` and knows it by its shape alone. */
export const renderer: PageRenderer = {
  lookIn(cookies) {
    const { language, size } = lookIn(cookies);
    return `${language}.${size}`;
  },

  async render({ shell, address, look: lookName, answers }) {
    const look = lookIn(`look=${lookName}`);
    const { t } = await loadVoice(look.language);
    const missing = new Set<string>();
    const first: FirstView = {
      look,
      answerAt(place) {
        if (!(place in answers)) missing.add(place);
        return answers[place];
      },
      leave: () => undefined,
    };
    const faults: unknown[] = [];
    const { prelude } = await prerenderToNodeStream(
      <FirstView value={first}>
        <Router ssrPath={address}>
          <Portal />
        </Router>
      </FirstView>,
      {
        // Part after part would come with scripts inside the page, which its policy forbids.
        progressiveChunkSize: Infinity,
        onError(fault) {
          faults.push(fault);
        },
      },
    );
    const content = await text(prelude);
    if (faults.length > 0) throw faults[0];
    return {
      page: fillShell(shell, { site: t('site.name'), content, look, answers }),
      missing: [...missing],
    };
  },
};
