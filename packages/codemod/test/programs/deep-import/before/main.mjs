import client from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/v20180416/scf_client.js'
import services from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/index.js'

const { Client } = client
const { v20180416 } = services.scf

/** @param {string} region */
function connect(region, { method = 'POST' } = {}) {
	return new Client({
		credential: {
			secretId: process.env.TENCENTCLOUD_SECRET_ID,
			secretKey: process.env.TENCENTCLOUD_SECRET_KEY
		},
		region,
		profile: { httpProfile: { reqMethod: method, protocol: 'http://', endpoint: process.env.SCF_ENDPOINT } }
	})
}

const guangzhou = connect('ap-guangzhou')
const shanghai = connect('ap-shanghai', { method: 'GET' })

await guangzhou.CreateNamespace({ Namespace: 'only-here' })
const [here, there] = await Promise.all([guangzhou, shanghai].map((scf) => scf.ListNamespaces({})))
console.log(here.TotalCount, there.TotalCount)
console.log((await shanghai['GetAccount'](null)).AccountUsage.NamespacesCount)
console.log(guangzhou instanceof v20180416.Client)
