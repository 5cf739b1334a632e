import { index, type RouteConfig, route } from '@react-router/dev/routes'

// The site map, one block a room. Addresses are Vietnamese without marks.
export default [
  index('entry/pages/home.tsx'),
  route('he-thong/mau', 'entry/pages/patterns.tsx'),
] satisfies RouteConfig
