const secretId = process.env.TENCENTCLOUD_SECRET_ID;
const secretKey = process.env.TENCENTCLOUD_SECRET_KEY;

module.exports = {
  scf: { secretId, secretKey, region: 'ap-guangzhou', host: process.env.SCF_ENDPOINT, timeout: 3 },
  pageSize: 2,
};
