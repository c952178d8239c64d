// The targets of `npm run mutation`: which sources are mutated, which tests run against them, and the score below which a
// run fails.
//
// Some tests are left out. Those that start processes run the built packages, which have no mutants; those with many random
// inputs take too long to repeat for each of thousands of mutants.

/**
 * @typedef {object} Target
 * @property {string} folder The package whose tests run.
 * @property {string[]} mutate The files to mutate, as globs from the root of the repository.
 * @property {string[]} tests The test files to run, as globs from the package.
 * @property {string[]} exclude The test files among them to leave out.
 * @property {number} threshold The lowest accepted mutation score: the percentage of mutants that a test notices.
 */

/** @type {Readonly<Record<string, Target>>} */
export const targets = {
  core: {
    folder: 'packages/core',
    mutate: ['packages/core/src/**/*.ts', '!packages/core/src/generated/**'],
    tests: ['test/**/*.test.ts'],
    exclude: ['test/**/import.test.ts', 'test/**/web.test.ts', 'test/default-credentials/**'],
    threshold: 80,
  },
  mock: {
    folder: 'packages/mock',
    mutate: ['packages/mock/src/**/*.ts'],
    tests: ['test/**/*.test.ts'],
    exclude: ['test/fuzz*.test.ts', 'test/memory.test.ts'],
    threshold: 75,
  },
  'mock-scf': {
    folder: 'packages/mock-scf',
    mutate: [
      'packages/mock-scf/src/**/*.ts',
      '!packages/mock-scf/src/**/generated/**',
      '!packages/mock-scf/src/cli/**',
    ],
    tests: ['test/**/*.test.ts'],
    exclude: [
      'test/account.property.test.ts',
      'test/cli.test.ts',
      'test/data-dir.test.ts',
      'test/fuzz.test.ts',
      'test/start.test.ts',
    ],
    threshold: 75,
  },
  diff: {
    folder: 'generator',
    mutate: ['generator/src/diff/**/*.ts'],
    tests: [
      'test/change-details.test.ts',
      'test/change-kinds.test.ts',
      'test/changes-scenarios.test.ts',
      'test/changeset.test.ts',
      'test/diff.test.ts',
      'test/loosening.test.ts',
      'test/renamed-parameters.test.ts',
      'test/rule-table.test.ts',
    ],
    exclude: [],
    threshold: 75,
  },
}

/** The target that `npm run mutation` was started with, and its name. */
export function selectedTarget() {
  const { MUTATION_TARGET: name = '' } = process.env
  const target = targets[name]
  if (!target) throw new Error('Start this with `npm run mutation -- <target>`.')
  return { name, ...target }
}
