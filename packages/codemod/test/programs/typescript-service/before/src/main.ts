import { FunctionService } from "./function-service.js";

async function main(): Promise<void> {
  const service = new FunctionService({
    region: "ap-guangzhou",
    endpoint: process.env.SCF_ENDPOINT,
  });

  await service.create("hello");
  for (const found of await service.list()) {
    console.log(found.FunctionName, found.Runtime, found.Status);
  }
  console.log((await service.find("hello"))?.Handler);
  console.log(await service.find("missing"));
  await service.remove("missing").catch((error: Error) => console.log(error.message));
}

void main();
