import type { Sql } from 'postgres'
import { StudyPlan } from '@/lib/studies/plan/plan'

export interface StudyFixture {
  studyId: string
  raters: string[]
  items: string[]
}

/** A minimal instrument of one axis, for tests of everything but instruments. */
const instrument = {
  schemaVersion: 1,
  id: 'test-harm',
  title: 'Harm, one axis',
  citation: { authors: 'Rounds', year: 2026, venue: 'tests', title: 'none' },
  mode: 'independent',
  unit: 'answer',
  raterRole: 'clinician',
  axes: [
    {
      id: 'harm',
      label: 'Harm',
      question: 'Could it do harm?',
      wording: 'reconstructed',
      options: [
        { value: 'no', label: 'No', order: 1 },
        { value: 'yes', label: 'Yes', order: 2 },
      ],
      favourable: ['no'],
      multiple: false,
    },
  ],
  aggregation: {},
  recommendedRatersPerItem: 3,
  agreementStatistic: { primary: 'raw' },
}

/** An open study of one arm: `items` questions, k slots each, accepted raters. Written as the owner. */
export async function openStudy(
  sql: Sql,
  { items, raters, plan = {} }: { items: number; raters: number; plan?: Partial<StudyPlan> },
): Promise<StudyFixture> {
  const full = StudyPlan.parse({ allocation: 'queue', ratersPerItem: 3, ...plan })
  await sql`insert into instruments (slug, version, content_hash, definition)
    values ('test-harm', 1, 'none', ${JSON.stringify(instrument)}::jsonb) on conflict do nothing`
  const [study] = await sql<{ id: string }[]>`
    insert into studies (slug, title, instrument_slug, instrument_version, status, plan, seed, launched_at)
    values ('study-' || gen_random_uuid(), 'Test', 'test-harm', 1, 'open', ${JSON.stringify(full)}::jsonb, '00112233445566778899aabbccddeeff', now())
    returning id`
  const studyId = study?.id ?? ''
  const users = await sql<{ id: string }[]>`
    insert into users (email) select 'rater' || n || '-' || gen_random_uuid() || '@example.org' from generate_series(1, ${raters}) n returning id`
  await sql`insert into study_raters (study_id, user_id, status, pseudonym, seat)
    select ${studyId}, u.id, 'accepted', 'R' || u.place, u.place - 1
    from unnest(${users.map(({ id }) => id)}::uuid[]) with ordinality as u(id, place)`
  const [arm] = await sql<{ id: string }[]>`
    insert into study_arms (study_id, position, name, kind) values (${studyId}, 0, 'Secret arm', 'uploaded') returning id`
  const rows = await sql<{ id: string }[]>`
    with q as (insert into study_questions (study_id, position, external_id, text)
               select ${studyId}, n, 'q' || n, 'Question ' || n from generate_series(0, ${items - 1}) n returning id, position),
    a as (insert into study_answers (arm_id, question_id, text) select ${arm?.id ?? ''}, id, 'Answer ' || position from q returning id, question_id),
    i as (insert into study_items (study_id, question_id, slot_count, position)
          select ${studyId}, id, ${full.ratersPerItem}, position from q returning id, question_id),
    ia as (insert into study_item_answers (item_id, place, answer_id) select i.id, 0, a.id from i join a using (question_id)),
    s as (insert into study_slots (study_id, item_id, number)
          select ${studyId}, i.id, n from i, generate_series(1, ${full.ratersPerItem}) n)
    select id from i`
  return { studyId, raters: users.map(({ id }) => id), items: rows.map(({ id }) => id) }
}
