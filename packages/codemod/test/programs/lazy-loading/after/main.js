const util = require('util')

function settings() {
  return {
    credentials: { secretId: process.env.TENCENTCLOUD_SECRET_ID, secretKey: process.env.TENCENTCLOUD_SECRET_KEY },
    region: 'ap-guangzhou',
    endpoint: `http://${process.env.SCF_ENDPOINT ?? 'scf.tencentcloudapi.com'}`
  }
}

class Lister {
  constructor () {
    // Loaded here, since most commands do not need it.
    const { ScfClient } = require('@tc3/client-scf')
    this.client = new ScfClient(settings())
    this.list = this.client.listNamespaces.bind(this.client)
  }

  async count () {
    return (await this.list({})).TotalCount
  }
}

async function usage () {
  const { ScfClient } = await import('@tc3/client-scf')
  class Account extends ScfClient {
    constructor () {
      super(settings())
    }

    async namespaces () {
      const { AccountUsage } = await this.getAccount({})
      return AccountUsage.NamespacesCount
    }
  }
  return new Account().namespaces()
}

async function main () {
  console.log(await new Lister().count(), await usage())
}

main()
