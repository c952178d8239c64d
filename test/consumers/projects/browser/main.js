import { listFunctions, scf } from '@tc3/client-scf/actions'
import { createClient } from '@tc3/core'

export function countFunctions(options) {
  return createClient(scf, options).send(listFunctions, {})
}
