import { defineConfig } from 'vitest/config'

/** Laws, rules and deeds run side by side; journeys and kills have the machine to themselves. */
const ALONE = [
  'tests/journeys/**/*.test.ts',
  'tests/kills/**/*.test.ts',
  'src/platform/db/launcher/*.test.ts',
]
const skipped = ['node_modules/**', 'build/**', 'data/**']

export default defineConfig({
  test: {
    globalSetup: ['tests/setup/global.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ALONE, ...skipped],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE,
          exclude: skipped,
          maxWorkers: 1,
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
