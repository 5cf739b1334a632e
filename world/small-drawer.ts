import { keepIdentity } from '#modules/people/commands/keep-identity.ts'
import { appUrl } from '#platform/db/connect.ts'
import { openPlatform } from '#platform/module/index.ts'
import type { SignedUp } from './accounts.ts'
import { idOf } from './small-people.ts'
import { drawer } from './text.vi.ts'

/** Numbers that fit sex and year of birth and end in six noughts, as nobody's does. */
const numbers = [
  { household: 'lauYPa', number: '040185000000', officer: 'officer' },
  { household: 'viVanMau', number: '040090000000', officer: 'stranger' },
] as const

/** One number in the locked drawer of each commune, put there as its officer would. */
export async function fillDrawers(ownerUrl: string, dataDir: string, signedUp: SignedUp): Promise<void> {
  const platform = await openPlatform(appUrl(ownerUrl), dataDir)
  try {
    for (const { household, number, officer } of numbers) {
      const actor = signedUp[officer]
      const caller = { platform, actor, requestId: crypto.randomUUID() }
      await keepIdentity(caller, { person: idOf(`${household} 0`), number, ...drawer })
    }
  } finally {
    await platform.close()
  }
}
