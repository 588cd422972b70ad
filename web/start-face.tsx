import { type ReactNode, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import './design/tokens.css';
import './design/base.css';
import './design/card.css';
import './design/print.css';
import { startAsIn } from './ask/session';
import { FirstView, nothingCame, takeFirstView } from './first-view';
import { loadVoice } from './i18n/words';
import { currentLook, show } from './look';

/**
 * Shows one face of the product in the page, in the language and size its reader chose. Where the server wrote the first
 * view, that stays and comes to life.
 */
export async function startFace(face: ReactNode): Promise<void> {
  show();
  await loadVoice(currentLook().language);
  const page = document.getElementById('page');
  if (!page) throw new Error('the page has no place for its content');
  const first = takeFirstView(currentLook());
  const tree = (
    <StrictMode>
      <FirstView value={first ?? nothingCame}>{face}</FirstView>
    </StrictMode>
  );
  if (first) {
    startAsIn(first);
    hydrateRoot(page, tree);
  } else {
    createRoot(page).render(tree);
  }
}
