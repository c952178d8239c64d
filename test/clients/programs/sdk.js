// An official SDK, which is the first parameter, at the host of the cloud.
import { region, secretId, secretKey } from './account.js'
import { runClientFlows } from './client-flows.js'
import { connect } from './official-sdk.js'

const { knows, call, request } = connect(process.argv[2], { secretId, secretKey, region })

await runClientFlows('sdk', (action, input) => (knows(action) ? call : request)(action, input))
