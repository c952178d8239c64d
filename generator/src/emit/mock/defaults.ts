import type { Parameter, Product } from '../../model/model.js'
import { generatedFolder } from '../packages.js'
import { constant } from '../typescript/constant.js'
import { literal } from '../typescript/literal.js'
import type { Module } from '../typescript/module.js'

/** The module of the documented defaults, for code that creates resources without a call. */
export function defaultsModule(product: Product, scope: string): Module {
  return {
    path: `${generatedFolder('mock', product)}/defaults.ts`,
    scope,
    from: `${product.folder}/actions`,
    declarations: [
      {
        key: `${scope}:defaults`,
        name: `${product.service}Defaults`,
        typeOnly: false,
        structure: (name) =>
          constant(name, {
            description: `The defaults of input parameters of ${product.abbreviation}, by action.`,
            initializer: `${literal(defaultsOf(product))} as const`,
          }),
      },
    ],
  }
}

/** Whether an action of the product has a default. */
export function hasDefaults(product: Product): boolean {
  return Object.keys(defaultsOf(product)).length > 0
}

function defaultsOf({ actions }: Product): object {
  const entries = actions.map(({ name, input }) => [name, defaultsOfInput(input)] as const)
  return Object.fromEntries(entries.filter(([, defaults]) => Object.keys(defaults).length > 0))
}

function defaultsOfInput(input: readonly Parameter[]): object {
  return Object.fromEntries(
    input.flatMap(({ name, default: initial, unchanged }) =>
      initial === undefined || unchanged ? [] : [[name, initial] as const],
    ),
  )
}
