const { ScfClient } = require('@tc3/client-scf')

let client

/** Creates the client on first use, so that tests can set the environment. */
function getClient() {
  if (!client) {
    client = new ScfClient({
      credentials: { secretId: process.env.TENCENTCLOUD_SECRET_ID, secretKey: process.env.TENCENTCLOUD_SECRET_KEY },
      region: process.env.REGION || 'ap-guangzhou',
      endpoint: `http://${process.env.SCF_ENDPOINT ?? 'scf.tencentcloudapi.com'}`,
      timeout: (Number(process.env.TIMEOUT) || 10) * 1000
    })
  }
  return client
}

module.exports = { getClient }
