import { expect, test } from 'vitest'
import { periodOf } from '#platform/indicators/period.ts'
import { readText } from './read.ts'
import { places, tied } from './tied.fixture.ts'

const asked = periodOf('2022-Q2@2022-03-16..2022-06-15')
const read = (text: string) =>
  readText(text, { period: asked, today: '2022-07-25', ties: tied, places }).map(({ period }) => period?.code)

test('who asks about a reporting period means it by the name of its quarter, and no other', () => {
  const [first] = read('Trong quý, toàn tỉnh trao 12 máy kéo cho hộ nghèo.')
  expect(first).toBe(asked.code)
  expect(read('Quý II/2022, toàn tỉnh trao 12 máy kéo cho hộ nghèo.')).toEqual([asked.code])
  expect(read('Toàn tỉnh trao 12 máy kéo cho hộ nghèo.')).toEqual([asked.code])
  expect(read('Quý II/2021, toàn tỉnh trao 12 máy kéo cho hộ nghèo.')).toEqual(['2021-Q2'])
  expect(read('6 tháng đầu năm 2022, toàn tỉnh trao 12 máy kéo cho hộ nghèo.')).toEqual(['2022-H1'])
  expect(read('Từ 16/3 đến 15/6/2022, toàn tỉnh trao 12 máy kéo cho hộ nghèo.')).toEqual([
    '2022-03-16..2022-06-15',
  ])
})

test('the tasks of its session are those of the next quarter', () => {
  expect(read('Hội nghị đề ra 4 nhóm nhiệm vụ trọng tâm.')).toEqual(['2022-Q3'])
})
