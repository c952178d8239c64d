const { scf } = require('tencentcloud-sdk-nodejs-scf')
const { ScfClient } = require('@tc3/client-scf')
const { HttpsProxyAgent } = require('https-proxy-agent')
const load = require('./load')

const client = new ScfClient({
  // TODO(tc3-codemod): Check what ...load() sets: ScfClient takes { credentials, region, endpoint, timeout (in milliseconds), method, signatureMethod }.
  ...load(),
  credentials: { secretId: 'id', secretKey: 'key' },
  profile: {
    // TODO(tc3-codemod): Pass { headers: { 'X-TC-Language': … } } as the second argument of each call: the client has no option for it.
    language: 'en-US',
    // TODO(tc3-codemod): Set signatureMethod to hmacSha1 or hmacSha256 of @tc3/core/v1, or omit it for TC3-HMAC-SHA256.
    signMethod: process.env.SIGN_METHOD,
    httpProfile: {
      // TODO(tc3-codemod): Set https.globalAgent to the agent: the client has no option for it.
      agent: new HttpsProxyAgent('http://127.0.0.1:3128'),
      // TODO(tc3-codemod): Pass { headers } as the second argument of each call: the client has no option for headers.
      headers: { 'X-TC-TraceId': 'trace' },
    },
  },
  timeout: 30_000,
})

// TODO(tc3-codemod): Check the options: what else the profile of load().scf.options() sets is not passed on. ScfClient takes { credentials, region, endpoint, timeout (in milliseconds), method, signatureMethod }.
const config = load().scf.options()
const other = new ScfClient({
  credentials: config.credential,
  region: config.region,
  method: config.profile?.httpProfile?.reqMethod,
  endpoint: config.profile?.httpProfile?.endpoint,
  timeout: (config.profile?.httpProfile?.reqTimeout || 60) * 1000,
})

/** The caller decides what this is. */
function list(anything) {
  // TODO(tc3-codemod): anything.ListFunctions looks like a call of the official client, but the type of anything is not known. If it is a client of SCF, call listFunctions.
  return anything.ListFunctions({})
}

async function run(params) {
  // TODO(tc3-codemod): Use the promise that the call returns: it takes no callback.
  const pending = client.listFunctions(params, (err) => console.log(err))
  await pending
  // TODO(tc3-codemod): Keep the region in a variable: the client does not expose its options.
  // TODO(tc3-codemod): Keep the settings in a variable: the client does not expose its options.
  console.log(client.region, client.profile)
  await client.updateTrigger({ FunctionName: 'a', TriggerName: 'b', Type: 'timer' })
  try {
    await other.listFunctions({})
  } catch (err) {
    // TODO(tc3-codemod): Use requestId: the client sends no trace ID.
    // TODO(tc3-codemod): Use statusCode of a ResponseError of @tc3/core, which is thrown for HTTP statuses other than 200.
    console.log(err.getTraceId(), err.httpCode)
  }
}

// TODO(tc3-codemod): Replace scf.v20180416.Models: @tc3/client-scf has nothing that stands for it.
module.exports = { list, run, models: scf.v20180416.Models }
