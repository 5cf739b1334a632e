import { type RouteConfig, route } from '@react-router/dev/routes'

export default [route('he-thong/mau', 'entry/pages/patterns.tsx')] satisfies RouteConfig
