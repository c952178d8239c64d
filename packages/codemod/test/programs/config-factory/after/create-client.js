const { ScfClient } = require('@tc3/client-scf');

/**
 * @param {{ secretId: string, secretKey: string, token?: string, region: string, host?: string, timeout?: number }} options
 */
exports.createClient = function createClient(options) {
  const { secretId, secretKey, token } = options;
  return new ScfClient({
    credentials: { secretId, secretKey, ...(token ? { token } : {}) },
    region: options.region,
    endpoint: `http://${options.host ?? 'scf.tencentcloudapi.com'}`,
    timeout: (options.timeout || Infinity) * 1000,
  });
};

/** The client of version 1 of this module. */
exports.createClientFrom = (config) => new ScfClient(config);
