import mammoth from 'mammoth'

const PIECES = /<(\/?)(\w+)([^>]*)>|[^<]+/g
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
/** A note's number above the line, and the way back from the note. */
const NOTE_MARKS = /<sup><a [^>]*>\[\d+\]<\/a><\/sup>|<a [^>]*>↑<\/a>/g

/** The text of a Word file: a line for each paragraph, each item of a list ("- …") and each row of a table (cells between tabs). */
export async function wordText(buffer: Buffer): Promise<string> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage })
  return linesOf(value.replace(NOTE_MARKS, ''))
}

function linesOf(html: string): string {
  let text = ''
  let cell: string | null = null
  let row: string[] = []
  let column = 0
  let wide = 1
  /** How many rows a cell above still reaches down, by column: what stands there has no cell of its own. */
  let reaching: number[] = []
  const write = (words: string) => {
    if (cell === null) text += words
    else cell += words.replaceAll('\n', ' ')
  }
  for (const [piece, close, name, attributes = ''] of html.matchAll(PIECES)) {
    const end = close === '/'
    if (name === undefined) write(piece.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity))
    else if (name === 'table') reaching = []
    else if (name === 'tr') {
      if (end) text += `${Array.from(row, (words) => words ?? '').join('\t')}\n`
      row = []
      column = 0
    } else if (name === 'td' || name === 'th') {
      if (end) {
        row[column] = (cell ?? '').trim()
        cell = null
        column += wide
      } else {
        for (; (reaching[column] ?? 0) > 0; column++) reaching[column] = (reaching[column] ?? 0) - 1
        wide = spanOf(attributes, 'colspan')
        for (let nth = 0; nth < wide; nth++) reaching[column + nth] = spanOf(attributes, 'rowspan') - 1
        cell = ''
      }
    } else if (name === 'li' && !end) write('- ')
    else if (/^(?:p|li|br|h\d)$/.test(name) && (end || name === 'br')) write('\n')
  }
  return text
}

const spanOf = (attributes: string, name: string) =>
  Number(new RegExp(`${name}="(\\d{1,2})"`).exec(attributes)?.[1] ?? 1)
