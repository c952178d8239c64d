import type { AccountCredentials } from '@tc3/mock'
import { localAddress } from './loopback.js'

/** The address of an emulator, and a key pair that it accepts. */
export interface ConnectionInfo {
  /** The base URL, such as `http://127.0.0.1:9580`. */
  readonly url: string
  /** The host and port of the URL. */
  readonly endpoint: string
  readonly secretId: string
  /** The secret key, or a placeholder if it must not be shown. */
  readonly secretKey: string
}

/**
 * Returns the connection info of an emulator for clients on the same machine.
 *
 * @param keyFile The file that the key pair was read from; if it is defined, the key is not shown.
 */
export function connectionInfo(
  { host, port }: { readonly host: string; readonly port: number },
  { secretId, secretKey }: AccountCredentials,
  keyFile: string | undefined,
): ConnectionInfo {
  const address = localAddress(host)
  const endpoint = `${address.includes(':') ? `[${address}]` : address}:${port}`
  return {
    url: `http://${endpoint}`,
    endpoint,
    secretId,
    secretKey: keyFile === undefined ? secretKey : `<as in ${keyFile}>`,
  }
}

/** A program that calls the emulator with an SDK. */
export interface Snippet {
  /** The name of the SDK. */
  readonly title: string
  readonly program: (connection: ConnectionInfo) => string
}

/** The snippets, by the values of `--snippet`. The first line with the endpoint is shown in the banner. */
export const snippets = {
  tc3: {
    title: '@tc3/client-scf',
    program: ({ url, secretId, secretKey }) => `// npm install @tc3/client-scf
import { ScfClient } from '@tc3/client-scf'

const scf = new ScfClient({
  credentials: { secretId: '${secretId}', secretKey: '${secretKey}' },
  region: 'ap-guangzhou',
  endpoint: '${url}',
})
console.log(await scf.listFunctions({}))
`,
  },
  env: {
    title: 'Environment of @tc3/client-scf',
    program: ({ url, secretId, secretKey }) => `# eval "$(npx tc3-mock-scf --snippet env)"
export TENCENTCLOUD_ENDPOINT_URL_SCF=${url}
export TENCENTCLOUD_REGION=ap-guangzhou
export TENCENTCLOUD_SECRET_ID='${secretId}'
export TENCENTCLOUD_SECRET_KEY='${secretKey}'
`,
  },
  nodejs: {
    title: 'Node.js',
    program: ({ endpoint, secretId, secretKey }) => `// npm install tencentcloud-sdk-nodejs-scf
import sdk from 'tencentcloud-sdk-nodejs-scf'

const client = new sdk.scf.v20180416.Client({
  credential: { secretId: '${secretId}', secretKey: '${secretKey}' },
  region: 'ap-guangzhou',
  profile: { httpProfile: { protocol: 'http://', endpoint: '${endpoint}' } },
})
console.log(await client.ListFunctions({}))
`,
  },
  python: {
    title: 'Python',
    program: ({ endpoint, secretId, secretKey }) => `# pip install tencentcloud-sdk-python-scf
from tencentcloud.common.credential import Credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.scf.v20180416 import models, scf_client

credential = Credential("${secretId}", "${secretKey}")
http = HttpProfile(protocol="http", endpoint="${endpoint}")
client = scf_client.ScfClient(credential, "ap-guangzhou", ClientProfile(httpProfile=http))
print(client.ListFunctions(models.ListFunctionsRequest()).to_json_string())
`,
  },
  go: {
    title: 'Go',
    program: ({
      endpoint,
      secretId,
      secretKey,
    }) => `// go get github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/scf
package main

import (
	"fmt"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	scf "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/scf/v20180416"
)

func main() {
	credential := common.NewCredential("${secretId}", "${secretKey}")
	settings := profile.NewClientProfile()
	settings.HttpProfile.Scheme, settings.HttpProfile.Endpoint = "HTTP", "${endpoint}"
	client, err := scf.NewClient(credential, "ap-guangzhou", settings)
	if err != nil {
		panic(err)
	}
	response, err := client.ListFunctions(scf.NewListFunctionsRequest())
	if err != nil {
		panic(err)
	}
	fmt.Println(response.ToJsonString())
}
`,
  },
  java: {
    title: 'Java',
    program: ({ endpoint, secretId, secretKey }) => `// Maven: com.tencentcloudapi:tencentcloud-sdk-java-scf
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.scf.v20180416.ScfClient;
import com.tencentcloudapi.scf.v20180416.models.ListFunctionsRequest;
import com.tencentcloudapi.scf.v20180416.models.ListFunctionsResponse;

public class Main {
    public static void main(String[] args) throws Exception {
        Credential credential = new Credential("${secretId}", "${secretKey}");
        HttpProfile http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP); http.setEndpoint("${endpoint}");
        ClientProfile settings = new ClientProfile();
        settings.setHttpProfile(http);
        ScfClient client = new ScfClient(credential, "ap-guangzhou", settings);
        ListFunctionsResponse response = client.ListFunctions(new ListFunctionsRequest());
        System.out.println(ListFunctionsResponse.toJsonString(response));
    }
}
`,
  },
  php: {
    title: 'PHP',
    program: ({ endpoint, secretId, secretKey }) => `<?php
// composer require tencentcloud/scf
require_once 'vendor/autoload.php';

use TencentCloud\\Common\\Credential;
use TencentCloud\\Common\\Profile\\ClientProfile;
use TencentCloud\\Common\\Profile\\HttpProfile;
use TencentCloud\\Scf\\V20180416\\Models\\ListFunctionsRequest;
use TencentCloud\\Scf\\V20180416\\ScfClient;

$credential = new Credential('${secretId}', '${secretKey}');
$http = new HttpProfile(HttpProfile::$REQ_HTTP, '${endpoint}');
$settings = new ClientProfile();
$settings->setHttpProfile($http);
$client = new ScfClient($credential, 'ap-guangzhou', $settings);
echo $client->ListFunctions(new ListFunctionsRequest())->toJsonString(), PHP_EOL;
`,
  },
  cpp: {
    title: 'C++',
    program: ({
      endpoint,
      secretId,
      secretKey,
    }) => `// Link tencentcloud-sdk-cpp-scf and tencentcloud-sdk-cpp-core.
#include <iostream>
#include <tencentcloud/core/Credential.h>
#include <tencentcloud/core/TencentCloud.h>
#include <tencentcloud/core/profile/ClientProfile.h>
#include <tencentcloud/core/profile/HttpProfile.h>
#include <tencentcloud/scf/v20180416/ScfClient.h>
#include <tencentcloud/scf/v20180416/model/ListFunctionsRequest.h>

using namespace TencentCloud;

int main() {
    InitAPI();
    HttpProfile http;
    http.SetProtocol(HttpProfile::Scheme::HTTP); http.SetEndpoint("${endpoint}");
    Credential credential("${secretId}", "${secretKey}");
    Scf::V20180416::ScfClient client(credential, "ap-guangzhou", ClientProfile(http));
    auto outcome = client.ListFunctions(Scf::V20180416::Model::ListFunctionsRequest());
    if (outcome.IsSuccess()) std::cout << outcome.GetResult().GetTotalCount() << std::endl;
    else std::cerr << outcome.GetError().PrintAll() << std::endl;
    ShutdownAPI();
}
`,
  },
  dotnet: {
    title: '.NET',
    program: ({ endpoint, secretId, secretKey }) => `// dotnet add package TencentCloudSDK.Scf
using System;
using TencentCloud.Common;
using TencentCloud.Common.Profile;
using TencentCloud.Scf.V20180416;
using TencentCloud.Scf.V20180416.Models;

var credential = new Credential { SecretId = "${secretId}", SecretKey = "${secretKey}" };
var http = new HttpProfile { Protocol = HttpProfile.REQ_HTTP, Endpoint = "${endpoint}" };
var settings = new ClientProfile { SignMethod = ClientProfile.SIGN_TC3SHA256, HttpProfile = http };
var client = new ScfClient(credential, "ap-guangzhou", settings);
Console.WriteLine(AbstractModel.ToJsonString(client.ListFunctionsSync(new ListFunctionsRequest())));
`,
  },
  ruby: {
    title: 'Ruby',
    program: ({ url, secretId, secretKey }) => `# Gems: tencentcloud-sdk-common and tencentcloud-sdk-scf
require 'tencentcloud-sdk-common'
require 'tencentcloud-sdk-scf'

include TencentCloud

# This SDK supports neither an endpoint with a port nor its own option proxy, so Ruby uses the emulator as a proxy.
ENV['http_proxy'] = '${url}'
credential = Common::Credential.new('${secretId}', '${secretKey}')
settings = Common::ClientProfile.new('TC3-HMAC-SHA256', Common::HttpProfile.new('http'))
client = Scf::V20180416::Client.new(credential, 'ap-guangzhou', settings)
puts client.ListFunctions(Scf::V20180416::ListFunctionsRequest.new).serialize.to_json
`,
  },
  tccli: {
    title: 'TCCLI',
    program: ({ url, secretId, secretKey }) => `# pip install tccli
export TENCENTCLOUD_SECRET_ID=${secretId} TENCENTCLOUD_SECRET_KEY=${secretKey} TENCENTCLOUD_REGION=ap-guangzhou
tccli scf ListFunctions --endpoint ${url}
`,
  },
} as const satisfies Readonly<Record<string, Snippet>>

/** A value of the option `--snippet`. */
export type SnippetName = keyof typeof snippets

/** Returns the name of each SDK with the line of its program that sets the endpoint. */
export function endpointLines(
  connection: ConnectionInfo,
): readonly (readonly [title: string, line: string])[] {
  return Object.values(snippets).map(({ title, program }) => {
    const line = program(connection)
      .split('\n')
      .find((candidate) => candidate.includes(connection.endpoint))
    return [title, line?.trim().replace(/,$/, '') ?? '']
  })
}
