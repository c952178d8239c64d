import { createRequire } from 'node:module'

// Imported, it would take half as long again to load: Node looks through all of it for the names that it exports.
const tsMorph: typeof import('ts-morph') = createRequire(import.meta.url)('ts-morph')

export const { IndentationText, Project, QuoteKind, Scope, StructureKind } = tsMorph
