import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** Each face has an entry and bundle of its own; what they share becomes a chunk. */
export default defineConfig({
  root: here,
  publicDir: false,
  build: {
    outDir: `${here}/../dist/web`,
    emptyOutDir: true,
    // Syntax that telephones of five years ago read.
    target: ['chrome87', 'safari14'],
    manifest: true,
    modulePreload: { polyfill: false },
    // A file inside a page would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['portal', 'desk', 'board', 'sign-in'].map((face) => `${here}/${face}.html`),
    },
  },
});
