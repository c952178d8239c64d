#!/usr/bin/env node
'use strict';

const { scf } = require('tencentcloud-sdk-nodejs-scf');

const Client = scf.v20180416.Client;

var client = new Client({
  credential: {
    secretId: process.env.TENCENTCLOUD_SECRET_ID,
    secretKey: process.env.TENCENTCLOUD_SECRET_KEY,
  },
  region: 'ap-guangzhou',
  profile: {
    signMethod: 'HmacSHA1', // the proxy in front of us knows nothing else
    httpProfile: {
      endpoint: process.env.SCF_ENDPOINT,
      protocol: 'http://',
      reqTimeout: 30,
    },
  },
});

function fail(err) {
  console.log('failed', err.code);
  process.exitCode = 1;
}

/* Lists the functions, then asks for one that does not exist. */
client.CreateNamespace({ Namespace: 'scripts', Description: null }, function (err, created) {
  if (err) return fail(err);
  console.log('created', typeof created.RequestId);

  client.ListNamespaces({ Orderby: 'Name', Order: 'ASC' }, (err, response) => {
    if (err) {
      return fail(err);
    }
    response.Namespaces.forEach(function (namespace) {
      console.log(namespace.Name);
    });

    // This one is expected to fail.
    client.DeleteNamespace({ Namespace: 'default' }, done);
  });
});

function done(err) {
  console.log('deleted', err ? err.code : 'yes');
}
