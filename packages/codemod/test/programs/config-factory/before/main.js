const config = require('./config');
const { createClient, createClientFrom } = require('./create-client');

async function names(client) {
  const found = [];
  for (let offset = 0; ; offset += config.pageSize) {
    const page = await client.ListNamespaces({ Limit: config.pageSize, Offset: offset, Orderby: 'Name', Order: 'ASC' });
    found.push(...page.Namespaces.map(({ Name }) => Name));
    if (found.length >= page.TotalCount) return found;
  }
}

async function main() {
  const client = createClient(config.scf);
  const methods = ['CreateNamespace', 'UpdateNamespace'];
  for (const action of methods) await client[action]({ Namespace: 'factory', Description: action });
  await client.request('CreateNamespace', { Namespace: 'generic' });
  console.log((await names(client)).join());

  const { secretId, secretKey, region, host } = config.scf;
  const other = createClientFrom({
    credential: { secretId, secretKey },
    region,
    profile: { signMethod: 'HmacSHA256', httpProfile: { endpoint: host, protocol: 'http://' } },
  });
  console.log((await names(other)).length);
}

main();
