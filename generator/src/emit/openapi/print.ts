import { stringify } from 'yaml'
import type { Schema } from './schema.js'

/** Prints a document as JSON. */
export function printJson(document: Schema): string {
  return JSON.stringify(document, null, 2)
}

/** Prints a document as YAML. Texts that YAML 1.1 reads as other values, such as dates, are quoted. */
export function printYaml(document: Schema): string {
  return stringify(document, { aliasDuplicateObjects: false, compat: 'yaml-1.1', lineWidth: 0 }).trimEnd()
}
