/** Whether a body says that the request is for another product, in the form of an error of the API. */
export function isMisdirected(body: string): boolean {
  const { RequestId, Error: error } = JSON.parse(body).Response
  return (
    /^[0-9a-f-]{36}$/.test(RequestId) &&
    error.Code === 'InvalidAction' &&
    /^This emulates \w+, but the request is for \w+\. /.test(error.Message)
  )
}
