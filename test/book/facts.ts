import { execFileSync } from 'node:child_process'
import { root } from '../published.js'

/** A parameter, a member or an error code of the JSON that `tc3 inspect` prints. */
export interface PrintedParameter {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly returned?: boolean
  readonly requiredColumn?: boolean
  readonly nullable: boolean
  readonly deprecated: boolean
  readonly enum?: readonly (string | number | boolean)[]
  readonly undocumented: boolean
  readonly source?: string
  readonly since?: number
  readonly valuesSince: readonly { readonly value: string | number | boolean; readonly since: number }[]
}

export interface PrintedModel {
  readonly actions: readonly {
    readonly name: string
    readonly since?: number
    readonly input: readonly PrintedParameter[]
    readonly output: readonly PrintedParameter[]
    readonly errorDetails: readonly { readonly code: string; readonly since?: number }[]
  }[]
  readonly types: readonly {
    readonly name: string
    readonly since?: number
    readonly usedInInput: boolean
    readonly usedInOutput: boolean
    readonly members: readonly PrintedParameter[]
  }[]
  readonly errors: readonly { readonly code: string; readonly since?: number; readonly common: boolean }[]
  readonly releases: readonly {
    readonly number?: number
    readonly time: string
    readonly entries: readonly {
      readonly subject: string
      readonly name: string
      readonly parts: readonly { readonly kind: string; readonly names: readonly string[] }[]
    }[]
  }[]
}

/** The model of SCF, as `tc3 inspect --json` prints it. */
export function inspectScf(): PrintedModel {
  const words = [`${root}generator/bin/tc3.js`, 'inspect', '--json', '--product', 'scf']
  return JSON.parse(
    execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }),
  )
}

/**
 * The facts of a model as lines of text, such as `CreateAlias.input.Name String required`: all names and types, the values of
 * inputs, and error codes.
 *
 * @param last Only what exists since this release or earlier.
 */
export function factsOf({ actions, types, errors }: PrintedModel, last: number): string[] {
  const exists = ({ since = 0 }: { readonly since?: number }) => since <= last
  const parameters = (place: string, all: readonly PrintedParameter[]) =>
    all.filter(exists).flatMap((one) => {
      const later = one.valuesSince.filter(({ since }) => since > last).map(({ value }) => value)
      const values = (one.enum ?? []).filter((value) => !later.includes(value))
      return [
        `${place}.${one.name} ${one.type}${one.required ? ' required' : ''}`,
        ...values.map((value) => `${place}.${one.name} = ${value}`),
      ]
    })
  return [
    ...actions
      .filter(exists)
      .flatMap(({ name, input, output, errorDetails }) => [
        name,
        ...parameters(`${name}.input`, input),
        ...parameters(`${name}.output`, output),
        ...errorDetails.filter(exists).map(({ code }) => `${name} ${code}`),
      ]),
    ...types.filter(exists).flatMap(({ name, members }) => [name, ...parameters(name, members)]),
    ...errors.filter(exists).map(({ code }) => code),
  ].sort()
}
