import type {
  CreateFunctionRequest,
  CreateNamespaceRequest,
  CreateTriggerRequest,
  GetFunctionLogsRequest,
  GetFunctionRequest,
  InvokeFunctionRequest,
  InvokeRequest,
  ListFunctionsRequest,
  ListTriggersRequest,
  PublishVersionRequest,
  UpdateFunctionConfigurationRequest,
} from '@tc3/client-scf'
import { zipText } from '../form/zip.js'

/** The inputs of the actions that have starters, so that a change of the API that breaks one does not compile. */
interface Inputs {
  CreateFunction: CreateFunctionRequest
  Invoke: InvokeRequest
  InvokeFunction: InvokeFunctionRequest
  CreateTrigger: CreateTriggerRequest
  ListTriggers: ListTriggersRequest
  ListFunctions: ListFunctionsRequest
  GetFunction: GetFunctionRequest
  GetFunctionLogs: GetFunctionLogsRequest
  PublishVersion: PublishVersionRequest
  CreateNamespace: CreateNamespaceRequest
  UpdateFunctionConfiguration: UpdateFunctionConfigurationRequest
}

const FunctionName = 'hello'

const greeting = `exports.main_handler = async (event, context) => {
  console.log('The event is', event)
  return { hello: event.name || 'world', function: context.function_name }
}
`

const failing = `exports.main_handler = async () => {
  throw new Error('Something is missing.')
}
`

const created = { FunctionName, Handler: 'index.main_handler', Runtime: 'Nodejs18.15' } as const

/** Inputs that work one after the other: they create a function, run it, and call it by a timer. */
export const starters = {
  CreateFunction: [
    { title: 'A function that greets', input: { ...created, Code: { ZipFile: zipText(greeting) } } },
    { title: 'A function that fails', input: { ...created, Code: { ZipFile: zipText(failing) } } },
  ],
  Invoke: [
    { title: 'With an event', input: { FunctionName, ClientContext: '{"name":"Ada"}', LogType: 'Tail' } },
    { title: 'Asynchronously', input: { FunctionName, InvocationType: 'Event' } },
  ],
  InvokeFunction: [
    { title: 'With an event', input: { FunctionName, Event: '{"name":"Ada"}', LogType: 'Tail' } },
  ],
  CreateTrigger: [
    {
      title: 'A timer, every hour',
      input: {
        FunctionName,
        TriggerName: 'hourly',
        Type: 'timer',
        TriggerDesc: '0 0 * * * * *',
        Enable: 'OPEN',
      },
    },
  ],
  ListTriggers: [{ title: 'Of a function', input: { FunctionName } }],
  ListFunctions: [{ title: 'The first ten', input: { Limit: 10 } }],
  GetFunction: [{ title: 'With its code', input: { FunctionName, ShowCode: 'TRUE' } }],
  GetFunctionLogs: [{ title: 'The latest invocation', input: { FunctionName, Limit: 1 } }],
  PublishVersion: [{ title: 'The first version', input: { FunctionName, Description: 'The first one' } }],
  CreateNamespace: [{ title: 'For tests', input: { Namespace: 'test' } }],
  UpdateFunctionConfiguration: [
    {
      title: 'An environment variable',
      input: { FunctionName, Environment: { Variables: [{ Key: 'STAGE', Value: 'test' }] } },
    },
  ],
} satisfies { [A in keyof Inputs]: readonly { title: string; input: Inputs[A] }[] }
