import type { LoaderFunctionArgs } from 'react-router'
import { streamFile } from '#platform/files/index.ts'
import { readingOf } from '#platform/module/context.ts'
import { answerOf } from '#platform/module/page.ts'
import { getPaper } from '../queries/get-paper.ts'

/** A paper's file; access is checked through its case at every fetch. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const reading = readingOf(args)
  try {
    const file = await getPaper(reading, { id: args.params.paper })
    return await streamFile(reading.platform.files, file, args.request)
  } catch (error) {
    throw answerOf(args, error)
  }
}
