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

async function withCode(text: string): Promise<CreateFunctionRequest> {
  const { zipText } = await import('../form/zip.js')
  return { ...created, Code: { ZipFile: zipText(text) } }
}

/** A starter that needs no preparation. */
function starter<T>(title: string, input: T) {
  return { title, input: () => input }
}

/** Inputs that work one after the other: they create a function, run it, and call it by a timer. */
export const starters = {
  CreateFunction: [
    { title: 'A function that greets', input: () => withCode(greeting) },
    { title: 'A function that fails', input: () => withCode(failing) },
  ],
  Invoke: [
    starter('With an event', { FunctionName, ClientContext: '{"name":"Ada"}', LogType: 'Tail' }),
    starter('Asynchronously', { FunctionName, InvocationType: 'Event' }),
  ],
  InvokeFunction: [starter('With an event', { FunctionName, Event: '{"name":"Ada"}', LogType: 'Tail' })],
  CreateTrigger: [
    starter('A timer, every hour', {
      FunctionName,
      TriggerName: 'hourly',
      Type: 'timer',
      TriggerDesc: '0 0 * * * * *',
      Enable: 'OPEN',
    }),
  ],
  ListTriggers: [starter('Of a function', { FunctionName })],
  ListFunctions: [starter('The first ten', { Limit: 10 })],
  GetFunction: [starter('With its code', { FunctionName, ShowCode: 'TRUE' })],
  GetFunctionLogs: [starter('The latest invocation', { FunctionName, Limit: 1 })],
  PublishVersion: [starter('The first version', { FunctionName, Description: 'The first one' })],
  CreateNamespace: [starter('For tests', { Namespace: 'test' })],
  UpdateFunctionConfiguration: [
    starter('An environment variable', {
      FunctionName,
      Environment: { Variables: [{ Key: 'STAGE', Value: 'test' }] },
    }),
  ],
} satisfies { [A in keyof Inputs]: readonly { title: string; input: () => Inputs[A] | Promise<Inputs[A]> }[] }
