import { type Dice, diceOf } from '#world/random.ts'
import { words } from './words.vi.ts'

export type PaperText = {
  /** What the signatures follow from. */
  seed: string
  office: string
  title: string
  lines: readonly (readonly [label: string, value: string])[]
  /** Names that signed one under the other. */
  signed: readonly string[]
  rest: string | null
  day: string
}

const WIDTH = 560
const MARGIN = 44
const LETTERS_A_LINE = 46

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function text(x: number, y: number, value: string, more = ''): string {
  return `<text x="${x}" y="${y}"${more}>${escaped(value)}</text>`
}

/** One page as a picture, with the stamp that says what it is. */
export function drawPaper(paper: PaperText): string {
  const dice = diceOf(`paper ${paper.seed}`)
  const rows: string[] = []
  let y = 170
  for (const [label, value] of paper.lines) {
    rows.push(text(MARGIN, y, `${label}:`, ' fill="#555"'))
    for (const part of wrapped(value)) {
      rows.push(text(MARGIN + 120, y, part))
      y += 24
    }
  }
  paper.signed.forEach((name, index) => {
    rows.push(text(MARGIN, y + 6, `${index + 1}. ${name}`), scribble(MARGIN + 300, y, 0.45, dice))
    y += 26
  })
  if (paper.rest) rows.push(text(MARGIN, y + 6, paper.rest, ' font-style="italic"'))
  const foot = y + 56
  const height = foot + 130
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="Noto Serif,Times New Roman,serif" font-size="15">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fffdf7"/>`,
    ...head(paper),
    ...rows,
    text(WIDTH - MARGIN, foot, words.dated(paper.day), ' text-anchor="end" font-style="italic"'),
    ...words.signers.map((who, index) => signature(index === 0 ? 150 : WIDTH - 150, foot + 28, who, dice)),
    stamp(height),
    '</svg>',
  ].join('')
}

function head({ office, title }: PaperText): string[] {
  const [nation = '', motto = ''] = words.nation
  const middle = ' text-anchor="middle"'
  return [
    text(MARGIN, 40, office, ' font-size="12" font-weight="bold"'),
    text(WIDTH - MARGIN, 62, nation, ' font-size="12" text-anchor="end"'),
    text(WIDTH - MARGIN, 80, motto, ' font-size="12" text-anchor="end"'),
    text(WIDTH / 2, 128, title, `${middle} font-size="20" font-weight="bold"`),
  ]
}

function signature(x: number, y: number, who: string, dice: Dice): string {
  return text(x, y, who, ' text-anchor="middle" font-weight="bold"') + scribble(x - 50, y + 40, 1, dice)
}

/** A line as of a pen that hurries. */
function scribble(x: number, y: number, size: number, dice: Dice): string {
  const points = Array.from({ length: 7 }, (_, n) => {
    const across = Math.round(x + size * (n * 15 + dice.int(-6, 6)))
    return `${across} ${Math.round(y + size * dice.int(-18, 14))}`
  })
  const [first = '', ...rest] = points
  return `<path d="M${first}T${rest.join('T')}" fill="none" stroke="#1a3e8c" stroke-width="1.5"/>`
}

function stamp(height: number): string {
  const middle = `${WIDTH / 2} ${Math.round(height / 2)}`
  return `<text transform="rotate(-24 ${middle})" x="${WIDTH / 2}" y="${Math.round(height / 2) + 40}" text-anchor="middle" font-size="150" font-weight="bold" fill="#c00" fill-opacity=".16">${words.stamp}</text>`
}

function wrapped(value: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of value.split(' ')) {
    if (line && line.length + word.length >= LETTERS_A_LINE) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}
