import { useContext, useEffect } from 'react'
import { preloadModule } from 'react-dom'
import { UNSAFE_FrameworkContext as FrameworkContext, useMatches } from 'react-router'

/**
 * `handle = { leadsTo: ['modules/support/pages/show'] }`: their scripts are fetched once this page rests. On a line that answers
 * after 0.8 s they otherwise come in three rounds after the click, and a figure is 13 seconds from its paper.
 */
export function ScriptsAhead() {
  const site = useContext(FrameworkContext)?.manifest
  const leadsTo = useMatches()
    .flatMap(({ handle }) => pagesAfter(handle))
    .join()
  useEffect(() => {
    if (!site || leadsTo === '') return
    const done = new AbortController()
    const fetchAll = () => {
      for (const id of leadsTo.split(',')) {
        const { module, imports = [] } = site.routes[id] ?? {}
        for (const href of [module, ...imports]) if (href) preloadModule(href)
      }
    }
    const whenIdle = () => requestIdleCallback(() => !done.signal.aborted && fetchAll())
    if (document.readyState === 'complete') whenIdle()
    else addEventListener('load', whenIdle, done)
    return () => done.abort()
  }, [site, leadsTo])
  return null
}

function pagesAfter(handle: unknown): string[] {
  const said = typeof handle === 'object' && handle !== null && 'leadsTo' in handle ? handle.leadsTo : []
  return Array.isArray(said) ? said : []
}
