import { describe, expect, it } from 'vitest'
import { packageFile, projectPath, run } from './command.js'

const typescript = {
  module: 'CommonJS',
  moduleResolution: 'Node10',
  target: 'ES2022',
  strict: true,
  esModuleInterop: true,
  types: ['jest'],
}
const projects = [
  { title: 'CommonJS', project: 'jest-commonjs', config: {} },
  { title: 'ES modules', project: 'jest-esm', config: {}, modules: true },
  {
    title: 'TypeScript as CommonJS',
    project: 'jest-typescript',
    config: { transform: { '\\.ts$': ['ts-jest', { tsconfig: typescript }] } },
  },
  {
    title: 'TypeScript as ES modules',
    project: 'jest-typescript',
    modules: true,
    config: {
      extensionsToTreatAsEsm: ['.ts'],
      transform: {
        '\\.ts$': [
          'ts-jest',
          { useESM: true, tsconfig: { ...typescript, module: 'ESNext', moduleResolution: 'Bundler' } },
        ],
      },
    },
  },
]

const environments = [
  { environment: 'node', module: () => 'node' },
  {
    environment: 'jsdom',
    module: (version: string) => packageFile(`jest-environment-jsdom-${version}`, 'build/index.js'),
  },
]

describe.each(['29', '30'])('Jest %s', (version) => {
  describe.each(environments)('with the environment $environment', ({ module }) => {
    it.each(projects)('runs tests in $title', async ({ project, config, modules = false }) => {
      const rootDir = projectPath(project)
      const configuration = { rootDir, testEnvironment: module(version), ...config }
      const flags = modules ? ['--experimental-vm-modules', '--no-warnings'] : []
      const jest = packageFile(`jest-${version}`, 'bin/jest.js')
      const parameters = [...flags, jest, '--config', JSON.stringify(configuration)]
      const { status, output } = await run(parameters, { cwd: rootDir })
      expect(output).toContain('Tests:       3 passed, 3 total')
      expect(status).toBe(0)
    })
  })
})
