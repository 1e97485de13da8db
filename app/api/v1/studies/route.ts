import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { listStudies } from '@/db/queries/studies'
import { publicHeaders } from '@/lib/studies/results/study-export'

export const dynamic = 'force-dynamic'

/** Every launched study with its counts: open ones, then closed ones. */
export function GET() {
  return respond(async () => ({ studies: await listStudies(database()) }), { headers: publicHeaders })
}
