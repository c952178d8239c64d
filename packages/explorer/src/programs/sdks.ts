import { type Call, compactVersion, pascalCase } from './call.js'
import type { SdkLanguage } from './languages.js'
import { jsonLiteral, pythonLiteral, scriptLiteral, scriptText } from './literal.js'

// Programs that use the official SDKs. The keys are in the variables that these SDKs name in their examples. All but those in
// scripting languages read the input from JSON, so that every kind of value is written in the same way.

const writers: Readonly<Record<SdkLanguage, (call: Call) => string>> = {
  'Python SDK': pythonProgram,
  'Java SDK': javaProgram,
  'PHP SDK': phpProgram,
  'Go SDK': goProgram,
  'Node.js SDK': nodeProgram,
  '.NET SDK': dotnetProgram,
  'C++ SDK': cppProgram,
}

/** The program that makes a call with an official SDK. */
export function sdkProgram(language: SdkLanguage, call: Call): string {
  return writers[language](call)
}

/** The host of an address, and whether it is reached without TLS. */
function hostOf({ endpoint }: Call): { readonly host: string; readonly isPlain: boolean } | undefined {
  if (endpoint === undefined) return undefined
  const { host, protocol } = new URL(endpoint)
  return { host, isPlain: protocol === 'http:' }
}

function pythonProgram(call: Call): string {
  const { service, version, action, region, input } = call
  const target = hostOf(call)
  const folder = `tencentcloud.${service}.v${compactVersion(version)}`
  const profile = target
    ? `
http = HttpProfile(endpoint=${JSON.stringify(target.host)}${target.isPlain ? ', protocol="http"' : ''})
profile = ClientProfile(httpProfile=http)`
    : ''
  return `import json
import os

from tencentcloud.common import credential${
    target
      ? `
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile`
      : ''
  }
from ${folder} import ${service}_client, models

keys = credential.Credential(os.environ["TENCENTCLOUD_SECRET_ID"], os.environ["TENCENTCLOUD_SECRET_KEY"])${profile}
client = ${service}_client.${pascalCase(service)}Client(keys, ${JSON.stringify(region)}${target ? ', profile' : ''})
request = models.${action}Request()
request.from_json_string(json.dumps(${pythonLiteral(input)}))
print(client.${action}(request).to_json_string(indent=2))
`
}

function nodeProgram(call: Call): string {
  const { service, version, action, region, input } = call
  const target = hostOf(call)
  const profile = target
    ? `
  profile: { httpProfile: { endpoint: ${scriptText(target.host)}${target.isPlain ? ", protocol: 'http://'" : ''} } },`
    : ''
  return `const tencentcloud = require('tencentcloud-sdk-nodejs-intl-en')

const { Client } = tencentcloud.${service}.v${compactVersion(version)}
const client = new Client({
  credential: {
    secretId: process.env.TENCENTCLOUD_SECRET_ID,
    secretKey: process.env.TENCENTCLOUD_SECRET_KEY,
  },
  region: ${scriptText(region)},${profile}
})
client.${action}(${scriptLiteral(input)}).then(console.log, console.error)
`
}

function goProgram(call: Call): string {
  const { service, version, action, region, input } = call
  const target = hostOf(call)
  const profile = target
    ? `
	clientProfile.HttpProfile.Endpoint = ${JSON.stringify(target.host)}${
    target.isPlain
      ? `
	clientProfile.HttpProfile.Scheme = "HTTP"`
      : ''
  }`
    : ''
  // A raw string cannot contain a backquote.
  const json = jsonLiteral(input).replaceAll('`', '\\u0060')
  return `package main

import (
	"fmt"
	"os"

	"github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/common"
	"github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/common/profile"
	${service} "github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/${service}/v${compactVersion(version)}"
)

func main() {
	keys := common.NewCredential(os.Getenv("TENCENTCLOUD_SECRET_ID"), os.Getenv("TENCENTCLOUD_SECRET_KEY"))
	clientProfile := profile.NewClientProfile()${profile}
	client, err := ${service}.NewClient(keys, ${JSON.stringify(region)}, clientProfile)
	if err != nil {
		panic(err)
	}
	request := ${service}.New${action}Request()
	if err := request.FromJsonString(\`${json}\`); err != nil {
		panic(err)
	}
	response, err := client.${action}(request)
	if err != nil {
		panic(err)
	}
	fmt.Println(response.ToJsonString())
}
`
}

function javaProgram(call: Call): string {
  const { service, version, action, region, input } = call
  const target = hostOf(call)
  const folder = `com.tencentcloudapi.${service}.v${compactVersion(version)}`
  const client = `${pascalCase(service)}Client`
  // A text block interprets backslashes.
  const json = indent(jsonLiteral(input).replaceAll('\\', '\\\\'), '            ')
  const profile = target
    ? `
        HttpProfile http = new HttpProfile();
        http.setEndpoint(${JSON.stringify(target.host)});${
          target.isPlain
            ? `
        http.setProtocol("http://");`
            : ''
        }
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);`
    : ''
  return `import com.tencentcloudapi.common.AbstractModel;
import com.tencentcloudapi.common.Credential;${
    target
      ? `
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;`
      : ''
  }
import ${folder}.${client};
import ${folder}.models.${action}Request;

public class Main {
    public static void main(String[] arguments) throws Exception {
        Credential keys = new Credential(
            System.getenv("TENCENTCLOUD_SECRET_ID"), System.getenv("TENCENTCLOUD_SECRET_KEY"));${profile}
        ${client} client = new ${client}(keys, ${JSON.stringify(region)}${target ? ', profile' : ''});
        String input = """
${json}
            """;
        ${action}Request request = AbstractModel.fromJsonString(input, ${action}Request.class);
        System.out.println(AbstractModel.toJsonString(client.${action}(request)));
    }
}
`
}

function phpProgram(call: Call): string {
  const { service, version, action, region, input } = call
  const target = hostOf(call)
  const name = pascalCase(service)
  const folder = `TencentCloud\\${name}\\V${compactVersion(version)}`
  const profile = target
    ? `
$http = new HttpProfile();
$http->setEndpoint('${target.host}');${
        target.isPlain
          ? `
$http->setProtocol('http://');`
          : ''
      }
$profile = new ClientProfile();
$profile->setHttpProfile($http);`
    : ''
  return `<?php
require 'vendor/autoload.php';

use TencentCloud\\Common\\Credential;${
    target
      ? `
use TencentCloud\\Common\\Profile\\ClientProfile;
use TencentCloud\\Common\\Profile\\HttpProfile;`
      : ''
  }
use ${folder}\\Models\\${action}Request;
use ${folder}\\${name}Client;

$keys = new Credential(getenv('TENCENTCLOUD_SECRET_ID'), getenv('TENCENTCLOUD_SECRET_KEY'));${profile}
$client = new ${name}Client($keys, '${region}'${target ? ', $profile' : ''});
$request = new ${action}Request();
$request->fromJsonString(<<<'JSON'
${jsonLiteral(input)}
JSON);
echo $client->${action}($request)->toJsonString();
`
}

function dotnetProgram(call: Call): string {
  const { service, version, action, region, input } = call
  const target = hostOf(call)
  const name = pascalCase(service)
  const folder = `TencentCloud.${name}.V${compactVersion(version)}`
  const profile = target
    ? `
var profile = new ClientProfile
{
    HttpProfile = new HttpProfile { Endpoint = ${JSON.stringify(target.host)}${target.isPlain ? ', Protocol = "http://"' : ''} },
};`
    : ''
  return `using System;
using TencentCloud.Common;${
    target
      ? `
using TencentCloud.Common.Profile;`
      : ''
  }
using ${folder};
using ${folder}.Models;

var keys = new Credential
{
    SecretId = Environment.GetEnvironmentVariable("TENCENTCLOUD_SECRET_ID"),
    SecretKey = Environment.GetEnvironmentVariable("TENCENTCLOUD_SECRET_KEY"),
};${profile}
var client = new ${name}Client(keys, ${JSON.stringify(region)}${target ? ', profile' : ''});
var request = AbstractModel.FromJsonString<${action}Request>("""
${indent(jsonLiteral(input), '    ')}
    """);
Console.WriteLine(AbstractModel.ToJsonString(await client.${action}(request)));
`
}

function cppProgram(call: Call): string {
  const { service, version, action, region, input } = call
  const target = hostOf(call)
  const name = pascalCase(service)
  const space = `TencentCloud::${name}::V${compactVersion(version)}`
  const folder = `tencentcloud/${service}/v${compactVersion(version)}`
  // The text ends with its delimiter.
  const json = jsonLiteral(input).replaceAll(')json', '\\u0029json')
  const profile = target
    ? `
    TencentCloud::HttpProfile http;
    http.SetEndpoint(${JSON.stringify(target.host)});${target.isPlain ? ' // This SDK connects with TLS only.' : ''}
    TencentCloud::ClientProfile profile(http);`
    : ''
  return `#include <cstdlib>
#include <iostream>
#include <tencentcloud/core/Credential.h>
#include <tencentcloud/core/TencentCloud.h>${
    target
      ? `
#include <tencentcloud/core/profile/ClientProfile.h>
#include <tencentcloud/core/profile/HttpProfile.h>`
      : ''
  }
#include <${folder}/${name}Client.h>
#include <${folder}/model/${action}Request.h>

int main()
{
    TencentCloud::InitAPI();
    TencentCloud::Credential keys(std::getenv("TENCENTCLOUD_SECRET_ID"), std::getenv("TENCENTCLOUD_SECRET_KEY"));${profile}
    ${space}::${name}Client client(keys, ${JSON.stringify(region)}${target ? ', profile' : ''});
    ${space}::Model::${action}Request request;
    request.FromJsonString(R"json(${json})json");
    auto outcome = client.${action}(request);
    if (outcome.IsSuccess())
        std::cout << outcome.GetResult().ToJsonString() << std::endl;
    else
        std::cerr << outcome.GetError().PrintAll() << std::endl;
    TencentCloud::ShutdownAPI();
}
`
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => by + line)
    .join('\n')
}
