export async function POST(request) {
  const { text } = await request.json()
  return Response.json({ text, requestId: request.headers.get('x-scf-request-id') }, { status: 201 })
}
