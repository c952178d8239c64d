import type { Parameter, Product } from '../../model/model.js'
import { typeName } from '../../model/model.js'
import { constraintSentences } from '../constraint-sentences.js'
import { anchor, linkRewriter, typeLink } from './links.js'
import { withNotes } from './source.js'

/** A row of a table of parameters or members. */
export interface ParameterRow {
  readonly name: string
  readonly type: string
  readonly required: string
  readonly description: string
  readonly constraints: string
}

/**
 * Creates a function that converts parameters or members to table rows.
 *
 * @param toReference The relative path from the page of the table to the folder of the reference, such as `../`.
 */
export function parameterRows(product: Product, toReference: string): (parameter: Parameter) => ParameterRow {
  const rewriteLinks = linkRewriter(product, toReference)
  return (parameter) => {
    const { name, type, required, description } = parameter
    const text = typeName(type)
    const link = () => typeLink(type.name, product, toReference)
    const machine = product.states.find((one) => one.name === parameter.status)
    const statuses = machine && `See [${machine.title}](${toReference}statuses.md#${anchor(machine.title)}).`
    return {
      name,
      type: type.scalar === undefined ? text.replace(type.name, link) : text,
      required: requiredCell(required),
      description: rewriteLinks(withNotes(description, parameter)),
      constraints: [...constraintSentences(parameter), ...(statuses ? [statuses] : [])].join(' '),
    }
  }
}

/** The cell of the Required column; empty if the documentation has no such column. */
export function requiredCell(required: boolean | undefined): string {
  if (required === undefined) return ''
  return required ? 'Yes' : 'No'
}
