import { diskStore, putDrawn } from '#platform/files/index.ts'
import type { Recording } from '#world/help.ts'
import type { Land } from '#world/land/land.ts'
import { caseNumber } from '#world/write/desk.ts'
import type { Drawn } from '#world/write/rows.ts'
import { draw, nameOfPaper, type Paper, papersOf } from './papers.ts'

type Item = { code: string; name: string; unit: string }

/**
 * Draws the papers of each recording into the store of files.
 * @param how.shared one drawing serves all papers of its kind: a world of a million records needs no million files
 */
export function easel(folder: string, land: Land, items: readonly Item[], how: { shared: boolean }) {
  const store = diskStore(folder)
  const communes = new Map(land.communes.map((commune) => [commune.id, commune]))
  const known = new Map(items.map((item) => [item.code, item]))
  const shared = new Map<string, Promise<Drawn>>()

  function goodsOf({ help }: Recording): string {
    return help.lines
      .map(
        ({ item, quantity }) =>
          `${known.get(item)?.name ?? item}: ${quantity} ${known.get(item)?.unit ?? ''}`,
      )
      .join('; ')
  }

  async function put(paper: Paper, recording: Recording, number: number): Promise<Drawn> {
    const { help } = recording
    const told = {
      help,
      number: caseNumber(number),
      goods: goodsOf(recording),
      commune: communes.get(help.place.id),
    }
    const name = nameOfPaper(paper, told)
    const { hash, size } = await putDrawn(store, { svg: draw(paper, told), name })
    return { hash, size, name }
  }

  async function putOnce(paper: Paper, recording: Recording, number: number): Promise<Drawn> {
    const kind = `${paper.kind} ${recording.help.kind}`
    const found = shared.get(kind) ?? put(paper, recording, number)
    shared.set(kind, found)
    return found
  }

  return (recording: Recording, number: number): Promise<Drawn[]> =>
    Promise.all(papersOf(recording).map((paper) => (how.shared ? putOnce : put)(paper, recording, number)))
}
