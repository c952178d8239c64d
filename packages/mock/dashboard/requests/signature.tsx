import type { RequestDetails } from '../../src/control/dashboard/page-data.js'
import { Code } from '../parts/code.js'
import { Scroll } from '../parts/scroll.js'

type Report = NonNullable<RequestDetails['report']>

/** What the emulator signed to verify the signature. */
export function SignedTexts({
  signed: { canonicalRequest, stringToSign },
}: {
  signed: NonNullable<RequestDetails['signed']>
}) {
  return (
    <>
      {canonicalRequest && <Code title="Canonical request" content={canonicalRequest} />}
      <Code title="String to sign" content={stringToSign} />
    </>
  )
}

/** The lines that the emulator signs, beside those that the caller signed if they are known. Lines that differ are marked. */
export function SignatureComparison({ report }: { report: Report }) {
  const { emulator, caller, firstDifference, method, received, expected } = report
  const rows = Array.from({ length: Math.max(emulator.length, caller?.length ?? 0) }, (_, index) => ({
    part: emulator[index]?.part ?? caller?.[index]?.part ?? '',
    ours: emulator[index]?.text,
    theirs: caller?.[index]?.text,
    isFirst: index === firstDifference,
  }))
  return (
    <section class="block" aria-label="Signature">
      <header>
        <h3>Canonical request and string to sign</h3>
      </header>
      <p>
        {method}: received <code>{received}</code>, expected <code>{expected}</code>
      </p>
      <Scroll label="Signed lines">
        <table class="comparison">
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">The emulator signs</th>
              {caller && <th scope="col">The caller signed</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ part, ours, theirs, isFirst }, index) => {
              const differs = caller !== undefined && ours !== theirs
              return (
                <tr key={index} class={differs ? 'differs' : undefined}>
                  <th scope="row">
                    {part}
                    {differs && <span class="mark">{isFirst ? 'differs first' : 'differs'}</span>}
                  </th>
                  <td>{differs ? <mark>{ours}</mark> : ours}</td>
                  {caller && <td>{differs ? <mark>{theirs}</mark> : theirs}</td>}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
