'use client'
import { listFunctions, scf } from '@tc3/client-scf/actions'
import { createClient } from '@tc3/core'
import { useState } from 'react'

export function Count({ initial }) {
  const [count, setCount] = useState(initial)
  async function refresh() {
    const client = createClient(scf, { region: 'ap-guangzhou', endpoint: location.origin })
    setCount((await client.send(listFunctions, {})).TotalCount)
  }
  return (
    <button type="button" onClick={refresh}>
      {String(count)}
    </button>
  )
}
