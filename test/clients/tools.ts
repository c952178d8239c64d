import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** A tool that deploys or calls functions. */
export interface Tool {
  readonly name: string
  /** The folders of its packages in `node_modules`. */
  readonly packages: readonly [string, ...string[]]
  /** The program of `programs/` that runs its flows, with its parameters. */
  readonly program: readonly [string, ...string[]]
  /** Why a flow fails, by its name. */
  readonly failures?: Readonly<Record<string, string>>
}

const oldLogs = 'it calls an older API of CLS, at `cls.tencentcs.com`, which is not emulated'

export const tools: readonly Tool[] = [
  {
    name: 'serverless-tencent-scf',
    packages: ['serverless-tencent-scf', 'serverless'],
    program: ['serverless.js'],
  },
  {
    name: 'tencent-component-toolkit',
    packages: ['tencent-component-toolkit'],
    program: ['toolkit.js'],
    failures: { 'read logs': oldLogs },
  },
  {
    name: '@cloudbase/manager-node',
    packages: ['@cloudbase/manager-node'],
    program: ['cloudbase.js'],
  },
  {
    name: '@tencent-sdk/faas',
    packages: ['@tencent-sdk/faas'],
    program: ['faas.js'],
    failures: { 'read logs': oldLogs },
  },
  { name: '@tencent-sdk/capi', packages: ['@tencent-sdk/capi'], program: ['capi.js'] },
  ...['tencentcloud-sdk-nodejs-4', 'tencentcloud-sdk-nodejs-3', 'tencentcloud-sdk-nodejs-intl-en'].map(
    (folder): Tool => ({
      name: folder.replace(/-\d$/, ''),
      packages: [folder],
      program: ['sdk.js', folder],
    }),
  ),
]

/** The versions of the packages of a tool, as they are installed. */
export function versionsOf({ packages }: Tool): string {
  const versions = packages.map((folder, index) => {
    const { name, version } = JSON.parse(readFileSync(resolve(`${folder}/package.json`), 'utf8'))
    return index === 0 ? version : `${name} ${version}`
  })
  return versions.join(' with ')
}
