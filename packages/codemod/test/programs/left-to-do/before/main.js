const { scf } = require('tencentcloud-sdk-nodejs-scf')
const { HttpsProxyAgent } = require('https-proxy-agent')
const load = require('./load')

const client = new scf.v20180416.Client({
  ...load(),
  credential: { secretId: 'id', secretKey: 'key' },
  profile: {
    language: 'en-US',
    signMethod: process.env.SIGN_METHOD,
    httpProfile: {
      reqTimeout: 30,
      agent: new HttpsProxyAgent('http://127.0.0.1:3128'),
      headers: { 'X-TC-TraceId': 'trace' },
    },
  },
})

const other = new scf.v20180416.Client(load().scf.options())

/** The caller decides what this is. */
function list(anything) {
  return anything.ListFunctions({})
}

async function run(params) {
  const pending = client.ListFunctions(params, (err) => console.log(err))
  await pending
  console.log(client.region, client.profile)
  await client.UpdateTrigger({ FunctionName: 'a', TriggerName: 'b', Type: 'timer' })
  try {
    await other.ListFunctions({})
  } catch (err) {
    console.log(err.getTraceId(), err.httpCode)
  }
}

module.exports = { list, run, models: scf.v20180416.Models }
