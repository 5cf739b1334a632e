import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { killPostgres, killServer, killWorker, leftovers, untilHealthy } from '../setup/kill.ts'
import { type Program, removeData, startProgram } from '../setup/program.ts'

let program: Program

beforeAll(async () => {
  program = await startProgram()
})

afterAll(async () => {
  await program.stop()
  removeData(program)
})

test('a fresh database says how to make the first administrator, and the sign-in page is served', async () => {
  expect(program.printed()).toContain('npm run giaoban -- admin create')
  const page = await fetch(`${program.address}/dang-nhap`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('lang="vi"')
})

test('a second start is refused in words, on the same port and on another', async () => {
  await expect(startProgram({ port: program.port })).rejects.toThrow(
    `Cổng ${program.port} đang có chương trình khác`,
  )
  await expect(startProgram({ dataDir: program.dataDir })).rejects.toThrow(
    'Giao Ban đang chạy trên thư mục dữ liệu',
  )
  const stranger = createServer()
  const port = await new Promise<number>((done) =>
    stranger.listen(0, () => {
      const address = stranger.address()
      done(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  await expect(startProgram({ port })).rejects.toThrow(`PORT=${port + 1} npm start`)
  stranger.close()
})

test('each part that is killed comes back by itself, with the other parts still running', async () => {
  for (const kill of [killServer, killPostgres, killWorker]) {
    const pid = kill(program)
    await vi.waitUntil(() => !leftovers(program).some((line) => line.startsWith(`${pid} `)), {
      timeout: 5_000,
    })
    await untilHealthy(program)
    expect((await fetch(`${program.address}/dang-nhap`)).status).toBe(200)
  }
  await vi.waitUntil(() => leftovers(program).some((line) => line.includes('src/entry/worker.ts')), {
    timeout: 5_000,
  })
})

test('after the supervisor was killed its children leave, and a new start goes on with the same data', async () => {
  await program.kill()
  const started = performance.now()
  program = await startProgram({ dataDir: program.dataDir, port: program.port })
  expect(performance.now() - started).toBeLessThan(10_000)
  expect((await fetch(`${program.address}/suc-khoe`)).status).toBe(200)
  const servers = leftovers(program).filter((line) => line.includes('build/server/index.js'))
  expect(servers).toHaveLength(1)
})

test('Ctrl-C ends everything at once', async () => {
  const started = performance.now()
  expect(await program.stop()).toBe(0)
  expect(performance.now() - started).toBeLessThan(4_000)
  expect(leftovers(program)).toEqual([])
  program = await startProgram({ dataDir: program.dataDir })
})
