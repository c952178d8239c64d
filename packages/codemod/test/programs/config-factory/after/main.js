const config = require('./config');
const { createClient, createClientFrom } = require('./create-client');
const { hmacSha256 } = require('@tc3/core/v1');

async function names(client) {
  const found = [];
  for (let offset = 0; ; offset += config.pageSize) {
    const page = await client.listNamespaces({ Limit: config.pageSize, Offset: offset, Orderby: 'Name', Order: 'ASC' });
    found.push(...page.Namespaces.map(({ Name }) => Name));
    if (found.length >= page.TotalCount) return found;
  }
}

async function main() {
  const client = createClient(config.scf);
  const methods = ['CreateNamespace', 'UpdateNamespace'];
  for (const action of methods) await client.send({ name: action, region: true }, { Namespace: 'factory', Description: action });
  await client.createNamespace({ Namespace: 'generic' });
  console.log((await names(client)).join());

  const { secretId, secretKey, region, host } = config.scf;
  const other = createClientFrom({
    credentials: { secretId, secretKey },
    region,
    signatureMethod: hmacSha256,
    endpoint: `http://${host ?? 'scf.tencentcloudapi.com'}`,
  });
  console.log((await names(other)).length);
}

main();
