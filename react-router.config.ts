import type { Config } from '@react-router/dev/config'

// The whole site map comes with the first page: asking for it link by link makes addresses of eight kilobytes.
export default { appDirectory: 'src', ssr: true, routeDiscovery: { mode: 'initial' } } satisfies Config
