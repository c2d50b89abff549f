import { defineConfig } from 'vitest/config';

/** Three kinds of tests: of functions, of the built site, and of the site in a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/support/seed.ts'],
          include: ['test/unit/**/*.test.ts', 'test/golden/**/*.test.ts', 'test/fixtures/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          // One browser serves all files; several at once would starve each other on two cores.
          fileParallelism: false,
        },
      },
    ],
  },
});
