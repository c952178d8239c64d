import { ScfClient } from '@tc3/client-scf'

/** @param {string} region */
function connect(region, { method = 'POST' } = {}) {
	return new ScfClient({
		credentials: {
			secretId: process.env.TENCENTCLOUD_SECRET_ID,
			secretKey: process.env.TENCENTCLOUD_SECRET_KEY
		},
		region,
		method,
		endpoint: `http://${process.env.SCF_ENDPOINT ?? 'scf.tencentcloudapi.com'}`
	})
}

const guangzhou = connect('ap-guangzhou')
const shanghai = connect('ap-shanghai', { method: 'GET' })

await guangzhou.createNamespace({ Namespace: 'only-here' })
const [here, there] = await Promise.all([guangzhou, shanghai].map((scf) => scf.listNamespaces({})))
console.log(here.TotalCount, there.TotalCount)
console.log((await shanghai['getAccount']({})).AccountUsage.NamespacesCount)
console.log(guangzhou instanceof ScfClient)
