import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const determinism = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: [
            'node:*',
            'fs',
            'crypto',
            'path',
            '*/records/*',
            '*/departments/*',
            '*/api/*',
            '*/catalogue/*',
          ],
          message: 'Workflow code is replayed: it may not touch the world. Do it in an activity.',
        },
        {
          group: ['*/activities/*', '*/activities'],
          allowTypeImports: true,
          message: 'Import activities as types only; call them through proxyActivities.',
        },
        { group: ['zod'], message: 'Parse at the edges; workflows import inferred types only.' },
      ],
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', 'coverage/**', 'tools/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['cli/**/*.ts', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // A test reads JSON answers as they come; a wrong guess about their shape turns the test red.
    files: ['tests/**/*.ts', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['web/**/*.ts', 'web/**/*.tsx'],
    ignores: ['**/*.test.ts'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'localStorage', 'sessionStorage'],
    },
  },
  {
    // The first load of a person on a phone.
    files: ['web/portal/**', 'web/sign-in/**', 'web/design/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['antd', 'antd/*', '@ant-design/*', 'zod'] }] },
  },
  { files: ['workflows/**/*.ts'], ignores: ['workflows/**/*.test.ts'], rules: determinism },
);
