import { invalidOption } from '../../error.js'
import type { DefaultCredentials } from './provider.js'

export const defaultCredentials: DefaultCredentials = () => () => {
  throw invalidOption('credentials', 'set; those of an emulator are cloud.credentials')
}
