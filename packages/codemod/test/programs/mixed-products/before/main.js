const { cvm, scf } = require('tencentcloud-sdk-nodejs')
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
  const client = new scf.v20180416.Client(config)
  console.log((await client.ListNamespaces({})).TotalCount)
  try {
    if (process.argv.includes('--instances')) await instances()
    await client.DeleteNamespace({ Namespace: 'default' })
  } catch (error) {
    if (error instanceof TencentCloudSDKHttpException) console.log('cloud error', error.code)
    else throw error
  }
}

main()
