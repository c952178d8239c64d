import { StructureKind, type TypeAliasDeclarationStructure } from 'ts-morph'
import { docs } from './docs.js'

/** An exported type alias. */
export const alias = (name: string, type: string, description: string): TypeAliasDeclarationStructure => ({
  kind: StructureKind.TypeAlias,
  isExported: true,
  name,
  type,
  docs: docs([description]),
})
