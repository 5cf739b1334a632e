import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

// Old office PCs stop at Chrome 109 (the last for Windows 7), so nothing newer may be emitted.
export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  build: { target: 'chrome109', cssTarget: 'chrome109' },
  environments: {
    // The server itself is part of the bundle: one copy of the platform, one pool.
    ssr: { build: { target: 'node24', rollupOptions: { input: './src/entry/server.ts' } } },
  },
})
