import { scf } from "tencentcloud-sdk-nodejs-scf";
import { Client as ScfClient } from "tencentcloud-sdk-nodejs-scf/tencentcloud/services/scf/v20180416/scf_client.js";
import type {
  Function as ScfFunction,
  ListFunctionsRequest,
} from "tencentcloud-sdk-nodejs-scf/tencentcloud/services/scf/v20180416/scf_models.js";
import type * as Models from "tencentcloud-sdk-nodejs-scf/tencentcloud/services/scf/v20180416/scf_models.js";
import TencentCloudSDKHttpException from "tencentcloud-sdk-nodejs-common/tencentcloud/common/exception/tencent_cloud_sdk_exception.js";

export interface ServiceOptions {
  region: string;
  endpoint?: string;
  timeoutSeconds?: number;
}

/** What the rest of the application knows of functions. */
export class FunctionService {
  private readonly client: ScfClient;

  constructor({ region, endpoint, timeoutSeconds }: ServiceOptions) {
    this.client = new scf.v20180416.Client({
      credential: {
        secretId: process.env.TENCENTCLOUD_SECRET_ID,
        secretKey: process.env.TENCENTCLOUD_SECRET_KEY,
      },
      region,
      profile: { httpProfile: { endpoint, protocol: "http://", reqTimeout: timeoutSeconds } },
    });
  }

  async list(filter: Partial<ListFunctionsRequest> = {}): Promise<ScfFunction[]> {
    const { Functions = [] } = await this.client.ListFunctions({ Limit: 20, ...filter });
    return Functions;
  }

  /** Returns undefined if there is no such function. */
  async find(name: string): Promise<Models.GetFunctionResponse | undefined> {
    try {
      return await this.client.GetFunction({ FunctionName: name });
    } catch (error) {
      if (error instanceof TencentCloudSDKHttpException && error.code === "ResourceNotFound.Function") {
        return undefined;
      }
      throw error;
    }
  }

  async create(name: string): Promise<void> {
    await this.client.CreateFunction({
      FunctionName: name,
      Handler: "index.main_handler",
      Code: { CosBucketName: "code", CosObjectName: "/hello.zip" },
    });
  }

  async remove(name: string): Promise<string> {
    try {
      const { RequestId } = await this.client.DeleteFunction({ FunctionName: name });
      return RequestId ?? "";
    } catch (error) {
      throw new Error(`Cannot remove ${name}: ${(error as TencentCloudSDKHttpException).code}`);
    }
  }
}
