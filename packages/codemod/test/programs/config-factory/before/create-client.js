const tencentcloud = require('tencentcloud-sdk-nodejs');

/**
 * @param {{ secretId: string, secretKey: string, token?: string, region: string, host?: string, timeout?: number }} options
 */
exports.createClient = function createClient(options) {
  const { secretId, secretKey, token } = options;
  return new tencentcloud.scf.v20180416.Client({
    credential: { secretId, secretKey, ...(token ? { token } : {}) },
    region: options.region,
    profile: {
      httpProfile: { reqTimeout: options.timeout, endpoint: options.host, protocol: 'http://' },
    },
  });
};

/** The client of version 1 of this module. */
exports.createClientFrom = (config) => new tencentcloud.scf.v20180416.Client(config);
