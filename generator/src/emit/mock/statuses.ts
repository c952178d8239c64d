import type { Product, StateMachine, Status, Transition } from '../../model/model.js'
import { pascalCase } from '../naming.js'
import { generatedFolder } from '../packages.js'
import { alias } from '../typescript/alias.js'
import { constant } from '../typescript/constant.js'
import { literal, propertyName } from '../typescript/literal.js'
import { type Module, reference } from '../typescript/module.js'

/** The module of the statuses of resources, the outcomes of transient ones, and the operations that start them. */
export function statusesModule(product: Product, scope: string): Module {
  return {
    path: `${generatedFolder('mock', product)}/statuses.ts`,
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
            description: 'The transient statuses, which change by themselves.',
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
            'A transient status: the resource and the status.',
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
  const operationNames = new Set(operations.map(({ name }) => name))
  return {
    statuses: Object.fromEntries(statuses.map(({ name, kind }) => [name, kind])),
    outcomes: outcomesOf(
      statuses,
      transitions.filter(({ on }) => !operationNames.has(on)),
    ),
    operations: Object.fromEntries(
      operations.map(({ name }) => [name, operationOf(transitions.filter(({ on }) => on === name))]),
    ),
  }
}

/** The statuses that follow each transient status on success and on failure. */
function outcomesOf(statuses: readonly Status[], transitions: readonly Transition[]): object {
  const failed = new Set(statuses.filter(({ kind }) => kind === 'failed').map(({ name }) => name))
  return Object.fromEntries(
    statuses
      .filter(({ kind }) => kind === 'transient')
      .map(({ name }) => {
        const outcomes = [...new Set(transitions.filter(({ from }) => from === name).map(({ to }) => to))]
        return [
          name,
          {
            success: outcomes.filter((status) => !failed.has(status)),
            failure: outcomes.filter((status) => failed.has(status)),
          },
        ]
      }),
  )
}

/** The status of a resource that an operation creates, and the next status for each status that allows the operation. */
function operationOf(transitions: readonly Transition[]): object {
  const created = transitions.find(({ from }) => from === undefined)
  return {
    creates: created?.to,
    from: Object.fromEntries(
      transitions.flatMap(({ from, to }) => (from === undefined ? [] : [[from, to] as const])),
    ),
  }
}
