import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

// Old office PCs stop at Chrome 109 (the last for Windows 7), so nothing newer may be emitted.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), reactRouter()],
  build: {
    target: isSsrBuild ? 'node24' : 'chrome109',
    cssTarget: 'chrome109',
    // The server itself is part of the bundle: one copy of the platform, one pool.
    rollupOptions: isSsrBuild ? { input: './src/entry/server.ts' } : {},
  },
}))
