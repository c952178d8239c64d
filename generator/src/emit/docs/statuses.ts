import type { Lifecycle, Product, StateMachine, Transition, Waiter } from '../../model/model.js'
import { waiterMethodName } from '../naming.js'
import { actionLink, typeLink } from './links.js'
import { withNotes } from './source.js'

export function statusesView(product: Product): object {
  return {
    machines: product.states.map((machine) => machineView(machine, product)),
  }
}

function machineView(machine: StateMachine, product: Product) {
  return {
    title: machine.title,
    page: machine.page ?? '',
    updated: machine.updated ?? '',
    description: machine.description ?? '',
    note: machine.note ?? '',
    holders: holdersOf(machine, product).join(', '),
    statuses: machine.statuses.map(({ name, kind, visible, description, source }) => ({
      name,
      kind,
      description: withNotes(
        [description, ...(visible ? [] : ['No action returns it.'])]
          .filter((text) => text !== undefined)
          .join(' '),
        { source },
      ),
    })),
    operations: machine.operations.map(({ name, actions, source }) => ({
      name,
      actions: withNotes(actions.map((action) => actionLink(action, product)).join(', '), { source }),
    })),
    waiters: machine.waiters.map((waiter) => waiterView(waiter, product)),
    lifecycles: machine.lifecycles.map(lifecycleView),
  }
}

/** The parameters and members that have the status as their value, with their owners. */
function holdersOf({ name: machine }: StateMachine, product: Product): string[] {
  const { actions, types } = product
  const holders = (parameters: Product['actions'][number]['input'], owner: string) =>
    parameters.filter(({ status }) => status === machine).map(({ name }) => `${owner}.\`${name}\``)
  return [
    ...actions.flatMap(({ name, input, output }) =>
      holders([...input, ...output], actionLink(name, product)),
    ),
    ...types.flatMap(({ name, members }) => holders(members, typeLink(name, product, ''))),
  ]
}

function waiterView(waiter: Waiter, product: Product): object {
  const { name, summary, action, requires, status, success, failure, notFound, reasons, source } = waiter
  const list = (names: readonly string[]) => names.map((text) => `\`${text}\``).join(', ')
  const input = requires.length === 0 ? '' : `, which requires ${list(requires)}`
  return {
    name: waiterMethodName(name),
    summary: withNotes(summary, { source }),
    polled: `${list([status])} of ${actionLink(action, product)}${input}`,
    success: list([...success, ...notFound]),
    failure: list(failure),
    reasons: list(reasons),
  }
}

/** The view of a diagram, and of the sources of its transitions, which are listed below it. */
function lifecycleView({ description, source, transitions }: Lifecycle) {
  return {
    description: description ?? '',
    source: withNotes('', { source }),
    transitions: transitions.map(({ from, on, to }) => ({ from: from ?? '[*]', on, to })),
    inferred: transitions.filter(({ source }) => source !== undefined).map(transitionNote),
  }
}

function transitionNote({ from, on, to, source }: Transition): string {
  return withNotes(`${from ?? ''} → ${to}: ${on}`.trim(), { source }).replace('\n', ' ')
}
