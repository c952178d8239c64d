import { createRequire } from 'node:module'

// An import statement would take longer, because Node scans the whole CommonJS module for the names of its exports.
const tsMorph: typeof import('ts-morph') = createRequire(import.meta.url)('ts-morph')

export const { Node, Project, SyntaxKind, ts } = tsMorph
