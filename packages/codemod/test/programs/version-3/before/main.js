const tencentcloud = require("tencentcloud-sdk-nodejs");

// 导入对应产品模块的client models。
const ScfClient = tencentcloud.scf.v20180416.Client;
const models = tencentcloud.scf.v20180416.Models;

const Credential = tencentcloud.common.Credential;
const ClientProfile = tencentcloud.common.ClientProfile;
const HttpProfile = tencentcloud.common.HttpProfile;

// 实例化一个认证对象
let cred = new Credential(process.env.TENCENTCLOUD_SECRET_ID, process.env.TENCENTCLOUD_SECRET_KEY);

// 实例化一个http选项，可选的，没有特殊需求可以跳过。
let httpProfile = new HttpProfile();
httpProfile.reqMethod = "POST";
httpProfile.reqTimeout = 30;
httpProfile.protocol = "http://";
httpProfile.endpoint = process.env.SCF_ENDPOINT;

// 实例化一个client选项
let clientProfile = new ClientProfile();
clientProfile.signMethod = "HmacSHA256";
clientProfile.httpProfile = httpProfile;

// 实例化要请求产品的client对象
let client = new ScfClient(cred, "ap-guangzhou", clientProfile);

// 实例化一个请求对象,并填充参数
let req = new models.ListNamespacesRequest();
req.from_json_string(JSON.stringify({ Limit: 10 }));
req.Order = "ASC";

client.ListNamespaces(req, function (err, response) {
  if (err) {
    console.log(err.getCode(), err.getMessage());
    return;
  }
  console.log(response.to_json_string().includes("Namespaces"), response.TotalCount);
});
