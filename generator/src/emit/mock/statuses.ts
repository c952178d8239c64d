import type { Product, StateMachine, Status, Transition } from '../../model/model.js'
import { pascalCase } from '../naming.js'
import { alias } from '../typescript/alias.js'
import { constant } from '../typescript/constant.js'
import { literal, propertyName } from '../typescript/literal.js'
import { type Module, reference } from '../typescript/module.js'

/** The statuses of the product's resources: which there are, how the transient ones end, and what begins them. */
export function statusesModule(product: Product, scope: string): Module {
  return {
    path: `packages/${scope}/src/generated/statuses.ts`,
    scope,
    from: `${product.folder}/states.yaml`,
    declarations: [
      {
        key: `${scope}:statuses`,
        name: `${product.service}Statuses`,
        typeOnly: false,
        structure: (name) =>
          constant(name, {
            description: `The statuses of the resources of ${product.abbreviation}.`,
            initializer:
              `{\n${product.states.map(entry).join('')}} as const satisfies ` +
              `Readonly<Record<string, ${reference('mock:StatusMachine')}>>`,
          }),
      },
      {
        key: `${scope}:transitions`,
        name: `${product.service}Transitions`,
        typeOnly: false,
        structure: (name) =>
          constant(name, {
            description: 'The statuses that change by themselves.',
            initializer: `${literal(product.states.flatMap(transitionsOf))} as const`,
          }),
      },
      {
        key: `${scope}:transition`,
        name: `${pascalCase(product.service)}Transition`,
        typeOnly: true,
        structure: (name) =>
          alias(
            name,
            `(typeof ${reference(`${scope}:transitions`)})[number]`,
            'A status that changes by itself: the resource and the status.',
          ),
      },
    ],
  }
}

function transitionsOf({ name, statuses }: StateMachine): string[] {
  return statuses.filter(({ kind }) => kind === 'transient').map((status) => `${name}.${status.name}`)
}

function entry(machine: StateMachine): string {
  return `  ${propertyName(machine.name)}: ${literal(tableOf(machine), '  ')},\n`
}

function tableOf({ statuses, operations, lifecycles }: StateMachine): object {
  const transitions = lifecycles.flatMap((lifecycle) => lifecycle.transitions)
  const begun = new Set(operations.map(({ name }) => name))
  return {
    statuses: Object.fromEntries(statuses.map(({ name, kind }) => [name, kind])),
    outcomes: outcomesOf(
      statuses,
      transitions.filter(({ on }) => !begun.has(on)),
    ),
    operations: Object.fromEntries(
      operations.map(({ name }) => [name, operationOf(transitions.filter(({ on }) => on === name))]),
    ),
  }
}

/** Where each transient status leads: to statuses of success, and to failed ones. */
function outcomesOf(statuses: readonly Status[], transitions: readonly Transition[]): object {
  const failed = new Set(statuses.filter(({ kind }) => kind === 'failed').map(({ name }) => name))
  return Object.fromEntries(
    statuses
      .filter(({ kind }) => kind === 'transient')
      .map(({ name }) => {
        const ends = [...new Set(transitions.filter(({ from }) => from === name).map(({ to }) => to))]
        return [
          name,
          {
            success: ends.filter((status) => !failed.has(status)),
            failure: ends.filter((status) => failed.has(status)),
          },
        ]
      }),
  )
}

/** The status that an operation gives a new resource, and the one that it leads to from each status that allows it. */
function operationOf(transitions: readonly Transition[]): object {
  const created = transitions.find(({ from }) => from === undefined)
  return {
    creates: created?.to,
    from: Object.fromEntries(
      transitions.flatMap(({ from, to }) => (from === undefined ? [] : [[from, to] as const])),
    ),
  }
}
