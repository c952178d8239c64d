import type { Shape } from './facts.js'

const parameters: Shape = { entries: { fields: {} } }

/** How the files of a spec are merged. */
export const shapes: Readonly<Record<'action' | 'types' | 'errors', Exclude<Shape, string>>> = {
  action: { fields: { input: parameters, output: parameters, errors: 'list' } },
  types: { entries: { fields: { members: parameters } } },
  errors: { entries: 'value' },
}
