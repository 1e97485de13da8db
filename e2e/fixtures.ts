import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

/** An address nobody used before in this run. */
export const freshEmail = (name: string) =>
  `${name}-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.org`

/** Signs in as a person does: asks for a link, opens the mail in the outbox, presses the button. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/login')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send a sign-in link' }).click()
  await page.getByRole('link', { name: 'Open the outbox' }).click()
  const mail = page.getByRole('listitem').filter({ hasText: email }).first()
  await mail.getByRole('link', { name: /\/login\/confirm/ }).click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/\/login/)
}

/** Fails with the rule, the element and the remedy of every accessibility fault (WCAG 2.2 A and AA). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
  )
  expect(lines.join('\n'), `accessibility of ${page.url()}`).toBe('')
}

interface Fixtures {
  /** A page whose console errors and failed requests to our own server fail the test. */
  watched: Page
}

export const test = base.extend<Fixtures>({
  watched: async ({ page }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(`error on ${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      // the browser reports refused requests (a 422 that a test provokes) here too; those are asserted where they happen
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
        faults.push(`console on ${page.url()}: ${message.text()}`)
    })
    await use(page)
    expect(faults).toEqual([])
  },
})

export { expect }
