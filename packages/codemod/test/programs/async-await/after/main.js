// Depends on tencentcloud-sdk-nodejs version 4.0.3 or higher
const { ScfClient } = require("@tc3/client-scf");
const path = require("path");

// 实例化一个认证对象，入参需要传入腾讯云账户 SecretId 和 SecretKey
const clientConfig = {
  credentials: {
    secretId: process.env.TENCENTCLOUD_SECRET_ID,
    secretKey: process.env.TENCENTCLOUD_SECRET_KEY,
  },
  region: "ap-guangzhou", // 区域
  // 实例化一个client选项，可选的，没有特殊需求可以跳过
  endpoint: `http://${process.env.SCF_ENDPOINT ?? "scf.tencentcloudapi.com"}`,
  timeout: 30_000, // 请求超时时间，默认60s
};

// 实例化要请求产品的client对象,clientProfile是可选的
const client = new ScfClient(clientConfig);

async function deploy(name) {
  try {
    await client.getFunction({ FunctionName: name });
    console.log(`${name} exists`);
  } catch (err) {
    if (err.code !== "ResourceNotFound.Function") throw err;
    await client.createFunction({
      FunctionName: name,
      Code: { CosBucketName: "code", CosObjectName: "/" + path.basename("x/hello.zip") },
      Environment: { Variables: [{ Key: "STAGE", Value: "test" }] },
      Description: undefined,
    });
    console.log(`${name} created`);
  }
}

(async () => {
  await deploy("hello");
  await deploy("hello");
  const { Result } = await client.invoke({ FunctionName: "hello", ClientContext: JSON.stringify({ a: 1 }) });
  console.log(Result.RetMsg, Result.Log === undefined ? "" : typeof Result.Log);
  await client.deleteNamespace({ Namespace: "default" }).then(
    () => console.log("deleted"),
    (err) => console.log(err.code, typeof err.requestId),
  );
})().catch((err) => {
  console.error(err);
  process.exit(1);
});
