import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as actions from '@tc3/client-scf/actions'
import { commonErrors } from '@tc3/core/platform'

const clientManifest = createRequire(import.meta.url).resolve('@tc3/client-scf/package.json')
const generated = join(clientManifest, '..', 'src', 'generated')

/** The names that `pattern` captures in a generated file of the client. */
function namesIn(file: string, pattern: RegExp): readonly string[] {
  return Array.from(readFileSync(join(generated, file), 'utf8').matchAll(pattern), ([, name = '']) => name)
}

/** The methods of ScfClient by action. */
export const methods: ReadonlyMap<string, string> = new Map(
  Object.entries(actions).flatMap(([method, value]) => ('name' in value ? [[value.name, method]] : [])),
)

/** The types that `@tc3/client-scf` exports: those of data, requests and responses. */
const typeNames: ReadonlySet<string> = new Set(
  ['types.ts', ...readdirSync(join(generated, 'actions')).map((file) => join('actions', file))].flatMap(
    (file) => namesIn(file, /^export interface (\w+)/gm),
  ),
)

/** The documented error codes. */
const errorCodes: ReadonlySet<string> = new Set([
  ...Object.keys(commonErrors),
  ...namesIn('errors.ts', /^ {2}\| '([^']+)'/gm),
])

/** The type of `@tc3/client-scf` that stands for a type of the official SDK; undefined if there is none. */
export function typeName(official: string): string | undefined {
  // A data type whose name is that of a global object has a suffix.
  return [official, `${official}Data`].find((name) => typeNames.has(name))
}

/** Whether an error code is one whose guard tests that code alone, not a family of codes. */
export function isDocumentedCode(code: string): boolean {
  return code.includes('.') && errorCodes.has(code)
}

/** The version ranges that a manifest needs. */
export function dependencyVersions(): Readonly<Record<'@tc3/client-scf' | '@tc3/core', string>> {
  const client: { version: string; dependencies: Record<string, string> } = JSON.parse(
    readFileSync(clientManifest, 'utf8'),
  )
  return { '@tc3/client-scf': `^${client.version}`, '@tc3/core': `^${client.dependencies['@tc3/core']}` }
}
