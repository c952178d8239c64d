import { createClient } from '../../client.js'
import { withTimeout } from '../../resilience/timeout.js'
import { readResponse } from '../../response/parse.js'
import type { ClientFunctions } from './client-functions.js'

/** The functions of the client for providers that programs import. */
export const client: ClientFunctions = { createClient, readResponse, withTimeout }
