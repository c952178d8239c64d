import type { Report } from '../../diagnostics/report.js'
import type { ActionDocument } from '../../spec/definitions/action.js'
import type { PaginationDocument } from '../../spec/definitions/pagination.js'
import type { SourceDocument } from '../../spec/source-document.js'
import type { DataTypes } from '../data-types.js'
import { followPath } from '../member-path.js'
import { type Action, type TypeReference, typeName } from '../model.js'

type Field = keyof PaginationDocument

/** The kinds of pagination, each named by its first field, and their fields. */
const kinds = [
  { kind: 'offset', required: ['limit', 'items'], optional: ['total'] },
  { kind: 'page', required: ['limit', 'items'], optional: ['first', 'total'] },
  { kind: 'cursor', required: ['next', 'items'], optional: ['limit', 'end', 'more'] },
] as const satisfies readonly {
  readonly kind: Field
  readonly required: readonly Field[]
  readonly optional: readonly Field[]
}[]

/** Where the parameter of each field is, and its possible types. */
const parameters = [
  { field: 'offset', side: 'input', types: ['Integer', 'String'] },
  { field: 'page', side: 'input', types: ['Integer', 'String'] },
  { field: 'limit', side: 'input', types: ['Integer', 'String'] },
  { field: 'cursor', side: 'input', types: ['String', 'Integer'] },
  { field: 'next', side: 'output', types: ['String', 'Integer'] },
  { field: 'end', side: 'output', types: ['Boolean'] },
  { field: 'more', side: 'output', types: ['Boolean'] },
  { field: 'total', side: 'output', types: ['Integer', 'String'] },
] as const satisfies readonly {
  readonly field: Field
  readonly side: 'input' | 'output'
  readonly types: readonly string[]
}[]

/** Checks that a pagination has the fields of exactly one kind, and that the action has its parameters. */
export function checkPagination(
  { action, pagination }: ActionDocument,
  sides: Pick<Action, 'input' | 'output'>,
  source: SourceDocument,
  types: DataTypes | undefined,
  report: Report,
): void {
  if (pagination === undefined) return
  checkFields(pagination, source, report)
  if (types === undefined) return
  const at = (field: Field) => source.valueAt(['pagination', field])
  const find = (field: Field, path: string, side: 'input' | 'output'): TypeReference | undefined => {
    const found = followPath(path, sides[side], `The ${side} of ${action}`, types)
    if ('known' in found) {
      report.add('unknown-member', at(field), found.name, found.owner, found.known)
      return undefined
    }
    const array = found.slice(0, -1).find(({ type }) => type.array)
    if (array !== undefined) report.add('array-on-path', at(field), path, array.name)
    return array === undefined ? found.at(-1)?.type : undefined
  }
  const found = new Map<Field, string>()
  for (const { field, side, types: possible } of parameters) {
    const path = pagination[field]
    const type = path === undefined ? undefined : find(field, path, side)
    if (path === undefined || type === undefined) continue
    // Clients send offset and limit in the same form, and a cursor as they receive it.
    const other =
      field === 'limit'
        ? (found.get('offset') ?? found.get('page'))
        : field === 'next'
          ? found.get('cursor')
          : undefined
    const expected: readonly string[] = other === undefined ? possible : [other]
    const name = typeName(type)
    if (expected.includes(name)) found.set(field, name)
    else report.add('pagination-type', at(field), path, expected.join(' or '), name)
  }
  const items = find('items', pagination.items, 'output')
  if (items !== undefined && !items.array) report.add('not-an-array', at('items'), pagination.items)
}

function checkFields(pagination: PaginationDocument, source: SourceDocument, report: Report): void {
  const present = kinds.filter(({ kind }) => pagination[kind] !== undefined)
  const [only] = present
  if (only === undefined || present.length > 1) {
    report.add('pagination-kind', source.valueAt(['pagination']), present.length)
    return
  }
  const { kind, required, optional } = only
  for (const field of required) {
    if (pagination[field] === undefined) report.add('missing-field', source.valueAt(['pagination']), field)
  }
  const known: readonly string[] = [kind, ...required, ...optional]
  for (const field of Object.keys(pagination)) {
    if (known.includes(field)) continue
    report.add('pagination-field', source.keyAt(['pagination', field]), field, kind, known)
  }
}
