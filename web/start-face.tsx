import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './design/tokens.css';
import './design/base.css';
import './design/card.css';
import './design/print.css';
import { loadVoice } from './i18n/words';
import { currentLook, show } from './look';

/** Shows one face of the product in the page, in the language and size its reader chose. */
export async function startFace(face: ReactNode): Promise<void> {
  show();
  await loadVoice(currentLook().language);
  const page = document.getElementById('page');
  if (!page) throw new Error('the page has no place for its content');
  createRoot(page).render(<StrictMode>{face}</StrictMode>);
}
