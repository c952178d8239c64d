import { ConfigurationError } from '../../error.js'
import type { DefaultCredentials } from './provider.js'

export const defaultCredentials: DefaultCredentials = () => () => {
  throw new ConfigurationError('Set the option credentials; this platform has no default.', {
    option: 'credentials',
  })
}
