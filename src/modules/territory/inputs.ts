import { z } from 'zod'
import { choiceField, dayField, keyField, textField } from '#platform/i18n/fields.ts'
import { EPOCHS } from './epochs/epochs.ts'
import { areaKinds, words } from './text.vi.ts'

const areaKind = choiceField(words.ask.kind, areaKinds)

export const loadProvinceInput = z.object({
  /** The code of a province of today. */
  code: z.string({ error: words.ask.province }).regex(/^\d{2}$/, { error: words.ask.province }),
})

export const markSpecialAreaInput = z.object({
  place: keyField(words.ask.place),
  kind: areaKind,
  from: dayField(words.ask.from),
  basis: textField(words.ask.basis),
  /** Ticked when the paper named has been seen. */
  confirmed: z.preprocess((value) => value === true || value === '1', z.boolean()),
})

export const endSpecialAreaInput = z.object({
  place: keyField(words.ask.place),
  kind: areaKind,
  lastDay: dayField(words.ask.lastDay, { future: true }),
  reason: textField(words.ask.reason),
})

const day = z.iso.date()
const level = z.enum(['province', 'district', 'commune'])

export const findPlacesInput = z.object({
  text: z.string().max(100),
  /** Only places of this day; left out, places of every day, each once. */
  on: day.optional(),
  level: level.optional(),
  limit: z.number().int().min(1).max(50).default(20),
})

export const getPlaceInput = z.object({ id: keyField() })

export const followPlacesInput = z.object({ ids: z.array(keyField()).max(2_000).optional() })

const epoch = z.enum(EPOCHS)

export const listUnitsInput = z.object({
  /** Left out or unknown: the epoch of today. */
  epoch: epoch.optional().catch(undefined),
  level: level.default('commune'),
  district: keyField().optional().catch(undefined),
  text: z.string().max(100).catch('').default(''),
  page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
})

export const layTilesInput = z.object({
  level: z.enum(['district', 'commune']),
  /** The map of that day; left out, the newest. */
  on: day.optional(),
})
