export default function Page() {
  return <h1>Hello from Next</h1>
}
