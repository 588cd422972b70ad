import { defineConfig } from 'vite';

const here = import.meta.dirname;
const shared = { root: here, publicDir: false };

/** Each face has an entry and bundle of its own; what they share becomes a chunk. */
const pages = {
  ...shared,
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
      input: [
        ...['portal', 'desk', 'board', 'sign-in'].map((face) => `${here}/${face}.html`),
        `${here}/early-press.ts`,
      ],
    },
  },
};

/** The portal again, for the server to write first views with: one file that needs nothing beside it. */
const renderer = {
  ...shared,
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  ssr: { noExternal: true },
  build: {
    outDir: `${here}/../dist/web-renderer`,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: `${here}/portal/render.tsx`,
      output: { format: 'cjs', entryFileNames: 'renderer.cjs', codeSplitting: false },
    },
  },
};

/** `vite build` makes the pages, `vite build --ssr` what writes them on the server. */
export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? renderer : pages));
