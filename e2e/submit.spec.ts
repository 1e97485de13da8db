import type { Page } from '@playwright/test'
import { BENCHMARK, boardRows, instanceIds, predictionFile } from './demonstration'
import { expect, expectAccessible, freshEmail, signIn, test } from './fixtures'

async function addSystem(page: Page, name: string, kind: string, base?: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a system' }).click()
  const form = page.getByRole('form', { name: 'New system' })
  await form.getByLabel('Name', { exact: true }).fill(name)
  await form.getByLabel('Kind').selectOption(kind)
  if (base) await form.getByLabel(/Adapted from/).selectOption({ label: base })
  await form.getByRole('button', { name: /add/i }).click()
  await expect(page.getByRole('combobox', { name: 'System', exact: true })).toContainText(name)
}

/** Fills the form up to a checked file; submitting is the caller's. */
async function fillIn(
  page: Page,
  name: string,
  kind: string,
  file: ReturnType<typeof predictionFile>,
  base?: string,
): Promise<void> {
  await page.goto(`/submit?benchmark=${BENCHMARK}`)
  await addSystem(page, name, kind, base)
  await page.getByLabel('I state the setting').check()
  await page.getByLabel(/^Shots/).fill('0')
  await page.getByLabel(/Prediction file/).setInputFiles(file)
  await expect(page.getByText('The file can be submitted')).toBeVisible()
}

async function submitAndPublish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page).toHaveURL(/\/account\/submissions\/[0-9a-f-]{36}|\/submissions\/[0-9a-f-]{36}/, {
    timeout: 30_000,
  })
  await expect(page.getByRole('heading', { name: 'Scores' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Publish' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  return page.url().match(/[0-9a-f]{8}-[0-9a-f-]{27}/)?.[0] ?? ''
}

test('a researcher submits a medical system and its base, publishes both, and reads what the data say', async ({
  watched: page,
  request,
}) => {
  const stamp = Date.now()
  const base = `Testbase ${stamp}`
  const medical = `Testmed ${stamp}`
  const ids = await instanceIds(request)
  await signIn(page, freshEmail('researcher'))

  await fillIn(
    page,
    base,
    'base',
    predictionFile(ids, (place) => 'ABCD'[place % 4] ?? 'A'),
  )
  await expectAccessible(page)
  const baseId = await submitAndPublish(page)
  await fillIn(
    page,
    medical,
    'medical',
    predictionFile(ids, (place) => 'BACD'[place % 4] ?? 'A'),
    base,
  )
  const medicalId = await submitAndPublish(page)
  await expectAccessible(page)

  await expect
    .poll(
      async () =>
        (await boardRows(request)).filter(({ submissionId }) => [baseId, medicalId].includes(submissionId))
          .length,
      { timeout: 20_000 },
    )
    .toBe(2)
  await page.goto(`/benchmarks/${BENCHMARK}`)
  await expect(page.getByRole('link', { name: medical })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: medical }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(medical)
  await page.goto(`/submissions/${medicalId}`)
  await expect(page.getByText(/better|worse|tie/).first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'See where they differ' }).click()
  await expect(page.getByRole('table', { name: 'How right answers fall together' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('table', { name: 'How right answers fall together' }).getByRole('link').nth(1).click()
  await expect(page.getByText(/^Only .* right: \d+$/)).toBeVisible()

  for (const format of ['csv', 'json', 'latex']) {
    const exported = await request.get(`/api/v1/benchmarks/${BENCHMARK}/board?format=${format}`)
    expect(await exported.text()).toContain(medical)
  }
  const explorer = await page.goto(`/submissions/${medicalId}/instances?outcome=wrong`)
  expect(explorer?.status()).toBe(200)
  await expectAccessible(page)
})

test('a file with ten kinds of fault is refused in the browser, each fault with its line and remedy', async ({
  watched: page,
  request,
}) => {
  const ids = await instanceIds(request)
  await signIn(page, freshEmail('faulty'))
  await page.goto(`/submit?benchmark=${BENCHMARK}`)
  const [first, second, third, fourth, fifth] = ids
  const lines = [
    JSON.stringify({ id: first, prediction: 'A' }),
    JSON.stringify({ id: first, prediction: 'B' }), // twice
    JSON.stringify({ id: 'no-such-question', prediction: 'A' }), // unknown
    '{"id": "broken', // no JSON
    JSON.stringify({ prediction: 'A' }), // no id
    JSON.stringify({ id: second }), // no prediction
    JSON.stringify({ id: third, prediction: '' }), // empty
    JSON.stringify({ id: fourth, prediction: 'The answer cannot be known' }), // unreadable
    JSON.stringify([fifth, 'A']), // no object
    JSON.stringify({ id: { nested: true }, prediction: 'A' }), // id of the wrong kind
    `{"id": "${fifth}", "prediction": "A\\u0000B"}`, // NUL
    '{"__proto__": {"id": "x"}, "id": "y", "prediction": "A"}',
  ]
  await page.getByLabel(/Prediction file/).setInputFiles({
    name: 'faulty.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from(lines.join('\n')),
  })
  await expect(page.getByText('The file would not be accepted')).toBeVisible()
  const found = page.getByRole('region', { name: 'What was found' })
  expect(await found.getByRole('heading', { level: 4 }).count()).toBeGreaterThanOrEqual(7)
  await expect(found.getByText(/line 4/i).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Submit', exact: true })).toBeDisabled()
  await expectAccessible(page)
})

test('the whole form can be filled by keyboard, and on a phone nothing overflows', async ({
  page,
  request,
}) => {
  const ids = await instanceIds(request)
  await signIn(page, freshEmail('keyboard'))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/submit')
  await page.getByRole('combobox', { name: 'Benchmark' }).focus()
  await page.keyboard.type('Demonstration: q')
  await expect(page.getByRole('combobox', { name: 'Benchmark' })).toHaveValue(BENCHMARK)
  await page.keyboard.press('Tab')
  await page.getByLabel(/Prediction file/).setInputFiles(predictionFile(ids, () => 'A'))
  await expect(page.getByText('The file can be submitted')).toBeVisible()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await expectAccessible(page)
})

test('leaving the page during an upload is asked about first, and afterwards not', async ({
  page,
  request,
}) => {
  const ids = await instanceIds(request)
  await signIn(page, freshEmail('leaver'))
  await fillIn(
    page,
    `Leaver ${Date.now()}`,
    'base',
    predictionFile(ids, () => 'A'),
  )
  let send = () => {}
  const held = new Promise<void>((resolve) => {
    send = resolve
  })
  await page.route('**/api/v1/submissions?*', async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  const asked = page.waitForEvent('dialog')
  const leaving = page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await leaving
  send()
  await expect(page.getByRole('heading', { name: 'Scores' })).toBeVisible({ timeout: 30_000 })
  await page.goto('/benchmarks')
  await expect(page.getByRole('heading', { name: 'Boards' })).toBeVisible()
})

test('a program submits with a token as with curl, and a second file with the same key is the same submission', async ({
  watched: page,
  playwright,
  baseURL,
}) => {
  await signIn(page, freshEmail('program'))
  await page.goto('/account/tokens')
  await page.getByLabel('What it is for').fill('evaluation')
  await page.getByRole('button', { name: 'Create token' }).click()
  const secret =
    (
      await page
        .getByText(/rounds_[A-Za-z0-9]+/)
        .first()
        .textContent()
    )?.match(/rounds_[A-Za-z0-9]+/)?.[0] ?? ''
  // a client without the page's cookies
  const curl = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  })
  const ids = await instanceIds(curl)
  const slug = `program-${Date.now()}`
  const made = await curl.post('/api/v1/systems', { data: { slug, name: slug, kind: 'base' } })
  expect(made.status(), await made.text()).toBe(201)
  const query = new URLSearchParams({
    benchmark: BENCHMARK,
    system: slug,
    shots: '0',
    fileName: 'run.jsonl',
  })
  const send = () =>
    curl.post(`/api/v1/submissions?${query}`, {
      data: predictionFile(ids, () => 'A').buffer,
      headers: { 'content-type': 'application/jsonl', 'idempotency-key': slug },
    })
  const accepted = await send()
  expect(accepted.status(), await accepted.text()).toBe(201)
  const { id } = (await accepted.json()) as { id: string }
  expect(((await (await send()).json()) as { id: string }).id).toBe(id)
  await expect
    .poll(
      async () => ((await (await curl.get(`/api/v1/submissions/${id}`)).json()) as { status: string }).status,
      { timeout: 20_000 },
    )
    .toBe('scored')
  const refused = await curl.post(`/api/v1/submissions?${query.toString().replace(slug, 'no-such-system')}`, {
    data: 'x',
  })
  expect(refused.status()).toBeGreaterThanOrEqual(400)
  await curl.dispose()
})

test('an unpublished result is nobody else’s to see', async ({ page, request, browser }) => {
  const ids = await instanceIds(request)
  await signIn(page, freshEmail('private'))
  await fillIn(
    page,
    `Private ${Date.now()}`,
    'base',
    predictionFile(ids, () => 'C'),
  )
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page).toHaveURL(/submissions\/[0-9a-f-]{36}/, { timeout: 30_000 })
  const id = page.url().match(/[0-9a-f]{8}-[0-9a-f-]{27}/)?.[0] ?? ''
  const stranger = await browser.newContext()
  const other = await stranger.newPage()
  await other.goto(new URL(`/submissions/${id}`, page.url()).href)
  await expect(other.getByText('This submission is not public')).toBeVisible()
  await signIn(other, freshEmail('stranger')).catch(() => {})
  expect(
    (await other.request.get(new URL(`/api/v1/submissions/${id}`, page.url()).href)).status(),
  ).toBeGreaterThanOrEqual(403)
  await stranger.close()
})
