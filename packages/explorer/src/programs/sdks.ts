import { type Call, compactVersion, pascalCase } from './call.js'
import { jsonLiteral } from './json-literal.js'
import type { SdkLanguage } from './languages.js'
import { pythonLiteral } from './python-literal.js'
import { scriptLiteral, scriptText } from './script-literal.js'

// Programs that use the official SDKs. The keys are in the variables that these SDKs name in their examples. All but those in
// scripting languages read the input from JSON, so that every kind of value is written in the same way. The SDKs have no
// classes for actions and parameters that the cloud does not document: those are called by the name of the action.
//
// Each program names the package of its SDK, unless an import does. The packages with -intl-en have classes of the same names,
// but not for all actions: those of SCF lack CreateFunction.

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

/** The name of a product in Python and PHP, in which `as` is a reserved word. */
function moduleName(service: string): string {
  return service === 'as' ? 'autoscaling' : service
}

function pythonProgram(call: Call): string {
  const { service, version, action, isDocumented, region, input } = call
  const target = hostOf(call)
  const name = moduleName(service)
  const profile = target
    ? `
http = HttpProfile(endpoint=${JSON.stringify(target.host)}${target.isPlain ? ', protocol="http"' : ''})
profile = ClientProfile(httpProfile=http)`
    : ''
  const literal = pythonLiteral(input)
  return `# pip install tencentcloud-sdk-python
import json
import os

from tencentcloud.common import credential${
    target
      ? `
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile`
      : ''
  }
from tencentcloud.${name}.v${compactVersion(version)} import ${name}_client${isDocumented ? ', models' : ''}

keys = credential.Credential(os.environ["TENCENTCLOUD_SECRET_ID"], os.environ["TENCENTCLOUD_SECRET_KEY"])${profile}
client = ${name}_client.${pascalCase(name)}Client(keys, ${JSON.stringify(region)}${target ? ', profile' : ''})
${
  isDocumented
    ? `request = models.${action}Request()
request.from_json_string(json.dumps(${literal}))
print(client.${action}(request).to_json_string(indent=2))`
    : `response = client.call_json("${action}", ${literal})
print(json.dumps(response, indent=2))`
}
`
}

function nodeProgram(call: Call): string {
  const { service, version, action, isDocumented, region, input } = call
  const target = hostOf(call)
  const profile = target
    ? `
  profile: { httpProfile: { endpoint: ${scriptText(target.host)}${target.isPlain ? ", protocol: 'http://'" : ''} } },`
    : ''
  return `const tencentcloud = require('tencentcloud-sdk-nodejs')

const { Client } = tencentcloud.${service}.v${compactVersion(version)}
const client = new Client({
  credential: {
    secretId: process.env.TENCENTCLOUD_SECRET_ID,
    secretKey: process.env.TENCENTCLOUD_SECRET_KEY,
  },
  region: ${scriptText(region)},${profile}
})
client.${isDocumented ? `${action}(` : `request('${action}', `}${scriptLiteral(input)}).then(console.log, console.error)
`
}

function goProgram(call: Call): string {
  const { service, version, action, isDocumented, region, input } = call
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
  // Sorted, as gofmt does.
  const imports = [
    ['', 'common'],
    ['', 'common/profile'],
    isDocumented ? [`${service} `, `${service}/v${compactVersion(version)}`] : ['tchttp ', 'common/http'],
  ]
    .sort(([, one = ''], [, other = '']) => (one < other ? -1 : 1))
    .map(([name, path]) => `\n\t${name}"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/${path}"`)
  // A raw string cannot contain a backquote.
  const json = jsonLiteral(input).replaceAll('`', '\\u0060')
  return `package main

import (
	"fmt"
	"os"
${imports.join('')}
)

func main() {
	keys := common.NewCredential(os.Getenv("TENCENTCLOUD_SECRET_ID"), os.Getenv("TENCENTCLOUD_SECRET_KEY"))
	clientProfile := profile.NewClientProfile()${profile}
	input := \`${json}\`
${
  isDocumented
    ? `	client, err := ${service}.NewClient(keys, ${JSON.stringify(region)}, clientProfile)
	if err != nil {
		panic(err)
	}
	request := ${service}.New${action}Request()
	if err := request.FromJsonString(input); err != nil {
		panic(err)
	}
	response, err := client.${action}(request)
	if err != nil {
		panic(err)
	}
	fmt.Println(response.ToJsonString())`
    : `	client := common.NewCommonClient(keys, ${JSON.stringify(region)}, clientProfile)
	request := tchttp.NewCommonRequest("${service}", "${version}", "${action}")
	if err := request.SetActionParameters(input); err != nil {
		panic(err)
	}
	response := tchttp.NewCommonResponse()
	if err := client.Send(request, response); err != nil {
		panic(err)
	}
	fmt.Println(string(response.GetBody()))`
}
}
`
}

function javaProgram(call: Call): string {
  const { service, version, action, isDocumented, region, input } = call
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
  return `// com.tencentcloudapi:tencentcloud-sdk-java
${isDocumented ? 'import com.tencentcloudapi.common.AbstractModel;\n' : ''}import com.tencentcloudapi.common.Credential;${
    target
      ? `
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;`
      : ''
  }
import ${folder}.${client};
${isDocumented ? `import ${folder}.models.${action}Request;\n` : ''}
public class Main {
    public static void main(String[] arguments) throws Exception {
        Credential keys = new Credential(
            System.getenv("TENCENTCLOUD_SECRET_ID"), System.getenv("TENCENTCLOUD_SECRET_KEY"));${profile}
        ${client} client = new ${client}(keys, ${JSON.stringify(region)}${target ? ', profile' : ''});
        String input = """
${json}
            """;
${
  isDocumented
    ? `        ${action}Request request = AbstractModel.fromJsonString(input, ${action}Request.class);
        System.out.println(AbstractModel.toJsonString(client.${action}(request)));`
    : `        System.out.println(client.call("${action}", input));`
}
    }
}
`
}

function phpProgram(call: Call): string {
  const { service, version, action, isDocumented, region, input } = call
  const target = hostOf(call)
  const name = pascalCase(moduleName(service))
  const folder = `TencentCloud\\${name}\\V${compactVersion(version)}`
  const profile = target
    ? `
$http = new HttpProfile();
$http->setEndpoint(${scriptText(target.host)});${
        target.isPlain
          ? `
$http->setProtocol('http://');`
          : ''
      }
$profile = new ClientProfile();
$profile->setHttpProfile($http);`
    : ''
  return `<?php
// composer require tencentcloud/tencentcloud-sdk-php
require 'vendor/autoload.php';

use TencentCloud\\Common\\Credential;${
    target
      ? `
use TencentCloud\\Common\\Profile\\ClientProfile;
use TencentCloud\\Common\\Profile\\HttpProfile;`
      : ''
  }
${isDocumented ? `use ${folder}\\Models\\${action}Request;\n` : ''}use ${folder}\\${name}Client;

$keys = new Credential(getenv('TENCENTCLOUD_SECRET_ID'), getenv('TENCENTCLOUD_SECRET_KEY'));${profile}
$client = new ${name}Client($keys, ${scriptText(region)}${target ? ', $profile' : ''});
$input = <<<'JSON'
${jsonLiteral(input)}
JSON;
${
  isDocumented
    ? `$request = new ${action}Request();
$request->fromJsonString($input);
echo $client->${action}($request)->toJsonString();`
    : `echo json_encode($client->callJson('${action}', json_decode($input)));`
}
`
}

function dotnetProgram(call: Call): string {
  const { service, version, action, isDocumented, region, input } = call
  const target = hostOf(call)
  const name = pascalCase(service)
  const folder = `TencentCloud.${name}.V${compactVersion(version)}`
  // One request is imported, not all models: names of models may be those of classes of .NET, such as Environment.
  return `// dotnet add package TencentCloudSDK
using TencentCloud.Common;
using TencentCloud.Common.Profile;${
    isDocumented
      ? `
using ${folder};
using ${action}Request = ${folder}.Models.${action}Request;`
      : ''
  }

var keys = new Credential
{
    SecretId = System.Environment.GetEnvironmentVariable("TENCENTCLOUD_SECRET_ID"),
    SecretKey = System.Environment.GetEnvironmentVariable("TENCENTCLOUD_SECRET_KEY"),
};
var profile = new ClientProfile();${
    target
      ? `
profile.HttpProfile.Endpoint = ${JSON.stringify(target.host)};${
          target.isPlain
            ? `
profile.HttpProfile.Protocol = "http://";`
            : ''
        }`
      : ''
  }
var input = """
${indent(jsonLiteral(input), '    ')}
    """;
${
  isDocumented
    ? `var client = new ${name}Client(keys, ${JSON.stringify(region)}, profile);
var request = AbstractModel.FromJsonString<${action}Request>(input);
System.Console.WriteLine(AbstractModel.ToJsonString(await client.${action}(request)));`
    : `var client = new CommonClient("${service}", "${version}", keys, ${JSON.stringify(region)}, profile);
System.Console.WriteLine(await client.CallAsync(new CommonRequest(input), "${action}"));`
}
`
}

/** The requests of this SDK cannot be read from JSON, so the action is called by its name. */
function cppProgram(call: Call): string {
  const { service, version, action, region, input } = call
  const target = hostOf(call)
  const client = `${pascalCase(service)}Client`
  // The text ends with its delimiter.
  const json = jsonLiteral(input).replaceAll(')json', '\\u0029json')
  const profile = target
    ? `
    TencentCloud::HttpProfile http;
    http.SetEndpoint(${JSON.stringify(target.host)});${
      target.isPlain
        ? `
    http.SetProtocol(TencentCloud::HttpProfile::HTTP);`
        : ''
    }
    TencentCloud::ClientProfile profile(http);`
    : ''
  return `// https://github.com/TencentCloud/tencentcloud-sdk-cpp
#include <cstdlib>
#include <iostream>
#include <tencentcloud/core/Credential.h>
#include <tencentcloud/core/TencentCloud.h>${
    target
      ? `
#include <tencentcloud/core/profile/ClientProfile.h>
#include <tencentcloud/core/profile/HttpProfile.h>`
      : ''
  }
#include <tencentcloud/${service}/v${compactVersion(version)}/${client}.h>

int main()
{
    TencentCloud::InitAPI();
    TencentCloud::Credential keys(std::getenv("TENCENTCLOUD_SECRET_ID"), std::getenv("TENCENTCLOUD_SECRET_KEY"));${profile}
    TencentCloud::${pascalCase(service)}::V${compactVersion(version)}::${client} client(keys, ${JSON.stringify(region)}${target ? ', profile' : ''});
    auto outcome = client.MakeRequestJson("${action}", R"json(${json})json");
    if (outcome.IsSuccess())
    {
        auto response = outcome.GetResult();
        std::cout.write(response.Body(), response.BodySize()) << std::endl;
    }
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
