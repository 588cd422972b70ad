/** The arrows of the house: which room may import which. `npm run arrows` checks them. */
const rooms = {
  rules: [],
  people: ['rules'],
  catalogue: ['rules'],
  settings: [],
  records: ['rules', 'catalogue', 'people'],
  departments: ['rules', 'settings'],
  workflows: ['rules'],
  activities: ['rules', 'catalogue', 'records', 'departments'],
  worker: ['workflows', 'activities', 'records', 'departments', 'catalogue', 'settings'],
  api: ['workflows', 'records', 'departments', 'catalogue', 'people', 'rules', 'settings'],
  engines: ['settings'],
  cli: ['api', 'catalogue', 'rules', 'records', 'engines', 'settings', 'departments'],
  // Of api and catalogue the types only: see below.
  web: ['api', 'catalogue', 'rules'],
};

const others = (room) => Object.keys(rooms).filter((name) => name !== room && !rooms[room].includes(name));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.(test|d)\\.ts$', '(^|/)[^/]+\\.(cjs|mjs)$', '^jest\\.config', '^dist/'],
      },
      to: {},
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-in-production',
      severity: 'error',
      from: { path: `^(${Object.keys(rooms).join('|')})/`, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { pathNot: '(^tests/|\\.test\\.ts$)' },
      to: { path: '^tests/' },
    },
    {
      name: 'workflows-import-activities-as-types-only',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '\\.test\\.ts$' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-imports-types-of-the-server-only',
      severity: 'error',
      from: { path: '^web/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(api|catalogue)/', dependencyTypesNot: ['type-only'] },
    },
    ...Object.keys(rooms).map((room) => ({
      name: `${room}-keeps-its-arrows`,
      severity: 'error',
      from: { path: `^${room}/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: `^(${others(room)
          .filter((other) => !(room === 'workflows' && other === 'activities'))
          .join('|')})/`,
      },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '(^|/)(node_modules|dist|\\.data|coverage|tools)/|^[^/]+\\.(cjs|mjs)$|^web/vite\\.config\\.mjs$',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
