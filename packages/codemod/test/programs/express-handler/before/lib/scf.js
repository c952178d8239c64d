const tencentcloud = require('tencentcloud-sdk-nodejs-scf')

let client

/** Creates the client on first use, so that tests can set the environment. */
function getClient() {
  if (!client) {
    const ScfClient = tencentcloud.scf.v20180416.Client
    client = new ScfClient({
      credential: { secretId: process.env.TENCENTCLOUD_SECRET_ID, secretKey: process.env.TENCENTCLOUD_SECRET_KEY },
      region: process.env.REGION || 'ap-guangzhou',
      profile: { httpProfile: { protocol: 'http://', endpoint: process.env.SCF_ENDPOINT, reqTimeout: Number(process.env.TIMEOUT) || 10 } }
    })
  }
  return client
}

module.exports = { getClient }
