// The layers of each package, top first. A layer may import the layers below it, including their types, but not those above
// it. Circles are not allowed. Imports of `#runtime` are not followed.

/** The files in the folder credentials/ that import the client. */
const usesClient = '(internal/client|assume-role|cvm-role|default|oidc|tccli)\\.ts'

const core = [
  '(json|paginate|wait|stream|with-response|index)\\.ts',
  `credentials/${usesClient}`,
  'client\\.ts',
  'options\\.ts',
  'runtime/',
  `credentials/(?!${usesClient})`,
  '(response|resilience)/',
  'request/',
  'signing/',
  'transport/',
  '(abort|cache|crypto|explain|json)/',
]

const mock = [
  '(index|schemas|signature)\\.ts',
  'create-mock\\.ts',
  'server/',
  'companion-handlers\\.ts',
  'mock\\.ts',
  'control/',
  'web-route\\.ts',
  'companion\\.ts',
  'chain/',
  'testing/',
  'signature/(?!diagnose/)',
  'signature/diagnose/',
  'store/',
  'schema/',
  'api/',
  '(crypto|message)/|maybe-promise\\.ts',
]

const mockScf = [
  '(cli/|index\\.ts)',
  'scf\\.ts',
  '(behaviour\\.ts|dashboard/)',
  'companions/(?!names\\.ts)',
  '(function|web)/',
  '(trigger|invocation)/',
  'domain/',
  '(version|layer)/',
  '(account|concurrency|namespace|code)/',
  '(store/|emulator\\.ts)',
  'action/',
  '(generated|runtime)/|node\\.ts|companions/names\\.ts',
]

const codemod = [
  'cli\\.ts',
  '(plan|manifest|report)\\.ts',
  'transform/',
  'change\\.ts',
  'edit/',
  'sdk/(?!modules\\.ts|declarations\\.ts)',
  '(folder/|program\\.ts)',
  '(sdk/(modules|declarations)|target|ts-morph)\\.ts',
]

const scfHelpers = [
  'index\\.ts',
  '(deploy|invoke|logs)\\.ts',
  '(publish|function-result)\\.ts',
  '(code/|(configuration|target)\\.ts)',
  '(deployment|function)-error\\.ts',
  '(api-time|bare-client|branded-error|log-text)\\.ts',
]

const explorer = [
  '(explorer|signature)\\.tsx',
  'views/',
  '(explorer-state\\.ts|starters/)',
  '(form|signature|state)/',
  '(emulator|request)/',
  '(model|parts|programs)/',
]

const generator = [
  'cli\\.ts',
  '(commands/|index\\.ts)',
  'import/',
  '(generate|init|diff)/',
  'check\\.ts',
  '(model/link|write)/',
  '(model/check|emit)/',
  'constraints/',
  'model/(?!link/|check/)',
  '(spec|terminal)/',
  '(diagnostics|project)/|stages\\.ts',
]

const packages = [
  'explorer',
  'codemod',
  'docs-scf',
  'mock-scf',
  'mock-sts',
  'mock',
  'scf-helpers',
  'client-scf',
  'core',
]

/** Rules against imports from a layer to one above it. */
function layerRules(name, folder, layers) {
  return layers.slice(1).map((layer, index) => ({
    name: `${name}: ${layer.replaceAll('\\', '')} imports a layer above it`,
    severity: 'error',
    from: { path: `^${folder}/src/(?:${layer})` },
    // Dynamic imports may point upwards.
    to: { path: layers.slice(0, index + 1).map((above) => `^${folder}/src/(?:${above})`), dynamic: false },
  }))
}

module.exports = {
  forbidden: [
    { name: 'no circular imports', severity: 'error', from: {}, to: { circular: true } },
    ...layerRules('core', 'packages/core', core),
    ...layerRules('mock', 'packages/mock', mock),
    ...layerRules('mock-scf', 'packages/mock-scf', mockScf),
    ...layerRules('scf-helpers', 'packages/scf-helpers', scfHelpers),
    ...layerRules('codemod', 'packages/codemod', codemod),
    ...layerRules('explorer', 'packages/explorer', explorer),
    ...layerRules('generator', 'generator', generator),
    {
      name: 'signature/diagnose imports only api and crypto',
      severity: 'error',
      from: { path: '^packages/mock/src/signature/diagnose/' },
      to: { path: '^packages/mock/src/', pathNot: '^packages/mock/src/(signature/diagnose|api|crypto)/' },
    },
    ...packages.slice(1).map((name, index) => ({
      name: `${name} imports a package above it`,
      severity: 'error',
      from: { path: `^packages/${name}/src/` },
      // Clients and emulators do not know each other.
      to: { path: `(@tc3|packages)/(${packages.slice(0, index + 1).join('|')})(/|$)` },
    })),
    {
      name: 'no package imports the generator, and it imports no package',
      severity: 'error',
      from: { path: '^(packages/[^/]+|generator)/src/' },
      to: { path: '@tc3/', pathNot: '@tc3/(core|mock|client-scf)(/|$)' },
    },
    {
      name: 'only source-document.ts, spec/syntax/ and import/ parse YAML, and only openapi/print.ts and import/ print it',
      severity: 'error',
      from: {
        path: '^generator/src/',
        pathNot:
          '^generator/src/(spec/(source-document\\.ts$|syntax/)|import/yaml-|emit/openapi/print\\.ts$)',
      },
      to: { path: '(^|/)yaml(/|$)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: '/generated/' },
  },
}
