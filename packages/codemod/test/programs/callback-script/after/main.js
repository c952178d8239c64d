#!/usr/bin/env node
'use strict';

const { ScfClient } = require('@tc3/client-scf');
const { hmacSha1 } = require('@tc3/core/v1');
const { callbackify } = require('node:util');

var client = new ScfClient({
  credentials: {
    secretId: process.env.TENCENTCLOUD_SECRET_ID,
    secretKey: process.env.TENCENTCLOUD_SECRET_KEY,
  },
  region: 'ap-guangzhou',
  signatureMethod: hmacSha1, // the proxy in front of us knows nothing else
  endpoint: `http://${process.env.SCF_ENDPOINT ?? 'scf.tencentcloudapi.com'}`,
  timeout: 30_000,
});

function fail(err) {
  console.log('failed', err.code);
  process.exitCode = 1;
}

/* Lists the functions, then asks for one that does not exist. */
callbackify(() => client.createNamespace({ Namespace: 'scripts', Description: undefined }))(function (err, created) {
  if (err) return fail(err);
  console.log('created', typeof created.RequestId);

  callbackify(() => client.listNamespaces({ Orderby: 'Name', Order: 'ASC' }))((err, response) => {
    if (err) {
      return fail(err);
    }
    response.Namespaces.forEach(function (namespace) {
      console.log(namespace.Name);
    });

    // This one is expected to fail.
    callbackify(() => client.deleteNamespace({ Namespace: 'default' }))(done);
  });
});

function done(err) {
  console.log('deleted', err ? err.code : 'yes');
}
