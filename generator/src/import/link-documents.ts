import * as v from 'valibot'
import { Report } from '../diagnostics/report.js'
import type { DataTypes } from '../model/data-types.js'
import { linkParameter } from '../model/link/parameter.js'
import type { Parameter } from '../model/model.js'
import { parameters } from '../spec/definitions/parameter.js'
import { SourceDocument } from '../spec/source-document.js'
import { type Facts, isFacts } from './facts.js'

/** Links the members of data types. */
export function linkTypes(types: Facts): DataTypes {
  return new Map(
    Object.entries(types).map(([name, type]) => [
      name,
      { members: linkParameters(isFacts(type) ? type.members : {}) },
    ]),
  )
}

const nowhere = new SourceDocument('', '{}', new Report())

/** Links parameters alone; the check of the spec reports their problems. */
export function linkParameters(documents: unknown): Parameter[] {
  const { success, output } = v.safeParse(parameters, documents ?? {})
  if (!success) return []
  const targets = { types: undefined, statuses: undefined, siblings: output }
  return Object.entries(output).map(([name, document]) =>
    linkParameter(name, document, nowhere, [], targets, new Report()),
  )
}
