import { isScfError, ScfClient, type FunctionData, type GetFunctionResponse, type ListFunctionsRequest } from "@tc3/client-scf";
import type { ServiceError } from "@tc3/core";

export interface ServiceOptions {
  region: string;
  endpoint?: string;
  timeoutSeconds?: number;
}

/** What the rest of the application knows of functions. */
export class FunctionService {
  private readonly client: ScfClient;

  constructor({ region, endpoint, timeoutSeconds }: ServiceOptions) {
    this.client = new ScfClient({
      credentials: {
        secretId: process.env.TENCENTCLOUD_SECRET_ID!,
        secretKey: process.env.TENCENTCLOUD_SECRET_KEY!,
      },
      region,
      endpoint: `http://${endpoint ?? "scf.tencentcloudapi.com"}`,
      timeout: (timeoutSeconds || Infinity) * 1000,
    });
  }

  async list(filter: Partial<ListFunctionsRequest> = {}): Promise<FunctionData[]> {
    const { Functions = [] } = await this.client.listFunctions({ Limit: 20, ...filter });
    return Functions;
  }

  /** Returns undefined if there is no such function. */
  async find(name: string): Promise<GetFunctionResponse | undefined> {
    try {
      return await this.client.getFunction({ FunctionName: name });
    } catch (error) {
      if (isScfError(error, "ResourceNotFound.Function")) {
        return undefined;
      }
      throw error;
    }
  }

  async create(name: string): Promise<void> {
    await this.client.createFunction({
      FunctionName: name,
      Handler: "index.main_handler",
      Code: { CosBucketName: "code", CosObjectName: "/hello.zip" },
    });
  }

  async remove(name: string): Promise<string> {
    try {
      const { RequestId } = await this.client.deleteFunction({ FunctionName: name });
      return RequestId ?? "";
    } catch (error) {
      throw new Error(`Cannot remove ${name}: ${(error as ServiceError).code}`);
    }
  }
}
