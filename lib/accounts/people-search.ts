import { z } from 'zod'

const PeopleSearch = z.object({
  q: z.string().trim().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** What the people page was asked for; nonsense counts as nothing. */
export const peopleSearch = (query: unknown): z.infer<typeof PeopleSearch> => PeopleSearch.parse(query)
