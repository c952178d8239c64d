const { ScfClient } = require("@tc3/client-scf");
const { hmacSha256 } = require("@tc3/core/v1");
const { callbackify } = require("node:util");

// 实例化一个认证对象
let cred = { secretId: process.env.TENCENTCLOUD_SECRET_ID, secretKey: process.env.TENCENTCLOUD_SECRET_KEY };

// 实例化要请求产品的client对象
let client = new ScfClient({
  credentials: cred,
  region: "ap-guangzhou",
  signatureMethod: hmacSha256,
  endpoint: `http://${process.env.SCF_ENDPOINT}`,
  timeout: 30_000,
});

// 实例化一个请求对象,并填充参数
let req = {};
Object.assign(req, JSON.parse(JSON.stringify({ Limit: 10 })));
req.Order = "ASC";

callbackify(() => client.listNamespaces(req))(function (err, response) {
  if (err) {
    console.log(err.code, err.message);
    return;
  }
  console.log(JSON.stringify(response).includes("Namespaces"), response.TotalCount);
});
