const { cvm } = require('tencentcloud-sdk-nodejs')
const { isScfError, ScfClient } = require('@tc3/client-scf')
const { default: TencentCloudSDKHttpException } = require('tencentcloud-sdk-nodejs-common/tencentcloud/common/exception/tencent_cloud_sdk_exception')

const config = {
  credential: {
    secretId: process.env.TENCENTCLOUD_SECRET_ID,
    secretKey: process.env.TENCENTCLOUD_SECRET_KEY,
  },
  region: 'ap-guangzhou',
  profile: { httpProfile: { protocol: 'http://', endpoint: process.env.SCF_ENDPOINT, reqTimeout: 20 } },
}

async function instances() {
  const client = new cvm.v20170312.Client(config)
  return client.DescribeInstances({ Limit: 1 })
}

async function main() {
  const client = new ScfClient({
    credentials: config.credential,
    region: config.region,
    endpoint: `http://${config.profile.httpProfile.endpoint ?? 'scf.tencentcloudapi.com'}`,
    timeout: config.profile.httpProfile.reqTimeout * 1000,
  })
  console.log((await client.listNamespaces({})).TotalCount)
  try {
    if (process.argv.includes('--instances')) await instances()
    await client.deleteNamespace({ Namespace: 'default' })
  } catch (error) {
    if (error instanceof TencentCloudSDKHttpException || isScfError(error)) console.log('cloud error', error.code)
    else throw error
  }
}

main()
