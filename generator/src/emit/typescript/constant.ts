import { type VariableStatementStructure, VariableDeclarationKind, StructureKind } from 'ts-morph'
import { docs } from './docs.js'

interface Constant {
  readonly description?: string | undefined
  readonly tags?: readonly string[]
  /** The type, where the initializer's own is not the one to show. */
  readonly type?: string
  readonly initializer: string
}

/** An exported constant. */
export const constant = (name: string, { description, tags, type, initializer }: Constant): VariableStatementStructure => ({
  kind: StructureKind.VariableStatement,
  isExported: true,
  declarationKind: VariableDeclarationKind.Const,
  docs: docs([description], tags),
  declarations: [{ name, initializer, ...(type === undefined ? {} : { type }) }],
})
