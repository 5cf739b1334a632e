import { RouterContextProvider } from 'react-router'
import { expect, test } from 'vitest'
import { visitContext } from '#platform/module/context.ts'
import { handleError } from './entry.server.tsx'

/** What stands in the log as a fault after the router met this error. */
function reported(error: unknown): unknown[] {
  const faults: unknown[] = []
  const context = new RouterContextProvider()
  const report = (one: unknown) => {
    faults.push(one)
    return { code: 'TEST', at: '' }
  }
  context.set(visitContext, { report } as never)
  handleError(error, { request: new Request('http://localhost/giao-ban', { method: 'POST' }), context })
  return faults
}

test('a form sent to an address that takes none is no fault of ours, a broken loader is', () => {
  const broken = new Error('broken')
  expect(reported({ status: 405, statusText: 'Method Not Allowed', internal: true, data: '' })).toEqual([])
  expect(reported(broken)).toEqual([broken])
  const failed = { status: 500, statusText: '', internal: true, data: '' }
  expect(reported(failed)).toEqual([failed])
})
