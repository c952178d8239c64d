import { configDefaults, defineConfig } from 'vitest/config'
import { settings } from './vitest.base.js'

const packages = [
  'packages/core',
  'packages/client-scf',
  'packages/scf-helpers',
  'packages/mock',
  'packages/mock-scf',
  'packages/explorer',
  'generator',
]

// `npm run test:quick`: the tests of all packages but for slow ones, in one run whose files share their modules.
export default defineConfig({
  test: {
    ...settings,
    setupFiles: 'packages/core/test/fixed-seed.ts',
    include: packages.map((folder) => `${folder}/test/**/*.test.ts`),
    exclude: [
      ...configDefaults.exclude,
      // Many random inputs.
      '**/*fuzz*.test.ts',
      '**/*.property.test.ts',
      // Compilers, processes, and many runs of the generator.
      '**/{cli,data-dir,import,memory,start}.test.ts',
      'generator/test/!(binder|changes-scenarios|inspect|loosening|rule-table|scenarios)*.test.ts',
      'generator/test/spec/!(inspect|schema).test.ts',
      // Every value of every parameter.
      'packages/client-scf/test/validate.test.ts',
      'packages/mock-scf/test/records.test.ts',
      // Needs a setting of its own: see the configuration of the package.
      'packages/core/test/**/web.test.ts',
    ],
  },
})
