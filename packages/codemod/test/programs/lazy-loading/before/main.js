const util = require('util')

function settings() {
  return {
    credential: { secretId: process.env.TENCENTCLOUD_SECRET_ID, secretKey: process.env.TENCENTCLOUD_SECRET_KEY },
    region: 'ap-guangzhou',
    profile: { httpProfile: { protocol: 'http://', endpoint: process.env.SCF_ENDPOINT } }
  }
}

class Lister {
  constructor () {
    // Loaded here, since most commands do not need it.
    const { scf } = require('tencentcloud-sdk-nodejs-scf')
    this.client = new scf.v20180416.Client(settings())
    this.list = util.promisify(this.client.ListNamespaces.bind(this.client))
  }

  async count () {
    return (await this.list({})).TotalCount
  }
}

async function usage () {
  const { scf } = await import('tencentcloud-sdk-nodejs-scf')
  class Account extends scf.v20180416.Client {
    constructor () {
      super(settings())
    }

    async namespaces () {
      const { AccountUsage } = await this.GetAccount({})
      return AccountUsage.NamespacesCount
    }
  }
  return new Account().namespaces()
}

async function main () {
  console.log(await new Lister().count(), await usage())
}

main()
