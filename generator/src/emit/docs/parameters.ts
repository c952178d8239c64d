import type { Parameter, Product } from '../../model/model.js'
import { typeName } from '../../model/model.js'
import { constraintSentences } from '../constraint-sentences.js'
import { anchor, localizer } from './links.js'
import { withNotes } from './source.js'

/** A row of a table of parameters or members. */
interface ParameterRow {
  readonly name: string
  readonly type: string
  readonly required: string
  readonly description: string
  readonly constraints: string
}

/**
 * Makes the rows of parameters or members.
 *
 * @param toReference The way from the page that shows them to the folder of the reference, such as `../`.
 */
export function parameterRows(product: Product, toReference: string): (parameter: Parameter) => ParameterRow {
  const localize = localizer(product, toReference)
  return (parameter) => {
    const { name, type, required, description } = parameter
    const text = typeName(type)
    const link = `[${type.name}](${toReference}types.md#${anchor(type.name)})`
    const machine = product.states.find((one) => one.name === parameter.status)
    const statuses = machine && `See [${machine.title}](${toReference}statuses.md#${anchor(machine.title)}).`
    return {
      name,
      type: type.scalar === undefined ? text.replace(type.name, link) : text,
      required: requiredCell(required),
      description: localize(withNotes(description, parameter)),
      constraints: [...constraintSentences(parameter), ...(statuses ? [statuses] : [])].join(' '),
    }
  }
}

/** Empty where the documentation has no such column. */
export function requiredCell(required: boolean | undefined): string {
  if (required === undefined) return ''
  return required ? 'Yes' : 'No'
}
