import { expect, expectAccessible, freshEmail, signIn, test } from './fixtures'

test('a newcomer signs in by mail link, and out again', async ({ watched: page }) => {
  const email = freshEmail('newcomer')
  await signIn(page, email)
  await page.goto('/account')
  await expect(page.getByText(email).first()).toBeVisible()
  await expectAccessible(page)
  await page.locator('summary', { hasText: `Account of ${email}` }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto('/account')
  await expect(page).toHaveURL(/\/login/)
})

test('a sign-in link works once, and a mail scanner that opens it does not use it up', async ({
  page,
  request,
}) => {
  const email = freshEmail('once')
  await page.goto('/login')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send a sign-in link' }).click()
  await page.getByRole('link', { name: 'Open the outbox' }).click()
  const link = page.getByRole('listitem').filter({ hasText: email }).getByRole('link').first()
  const href = (await link.getAttribute('href')) ?? ''
  expect((await request.get(href)).ok()).toBe(true)
  await page.goto(href)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/\/login/)
  await page.goto(href)
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveCount(0)
})

test('a personal token is shown once, works with its scope, and stops when revoked', async ({
  watched: page,
  request,
}) => {
  await signIn(page, freshEmail('token'))
  await page.goto('/account/tokens')
  await expectAccessible(page)
  await page.getByLabel('What it is for').fill('laptop')
  await page.getByRole('button', { name: 'Create token' }).click()
  const secret =
    (
      await page
        .getByText(/rounds_[A-Za-z0-9]+/)
        .first()
        .textContent()
    )?.match(/rounds_[A-Za-z0-9]+/)?.[0] ?? ''
  expect(secret).not.toBe('')
  const mine = () => request.get('/api/v1/submissions', { headers: { authorization: `Bearer ${secret}` } })
  expect((await mine()).status()).toBe(200)
  await page.reload()
  await expect(page.getByText(secret)).toHaveCount(0)
  await page.locator('summary', { hasText: 'Revoke' }).click()
  await page.getByRole('button', { name: /revoke/i }).click()
  await expect.poll(async () => (await mine()).status()).toBe(401)
})

test('what needs an account sends a visitor to sign in and back', async ({ page }) => {
  await page.goto('/account/tokens')
  await expect(page).toHaveURL(/\/login\?next=%2Faccount%2Ftokens/)
})
