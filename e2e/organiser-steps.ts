import type { Page } from '@playwright/test'
import { expect, expectAccessible } from './fixtures'

/** Makes a draft and returns its address. */
export async function draft(page: Page, title: string, instrument: string): Promise<string> {
  await page.goto('/organise')
  await page.getByRole('link', { name: 'New study' }).click()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Instrument').selectOption(instrument)
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

export async function launch(page: Page, slug: string): Promise<void> {
  await page.goto(`/organise/${slug}`)
  await page.getByRole('button', { name: 'Launch …' }).click()
  await page.getByRole('button', { name: 'Launch now' }).click()
  await expect(page).toHaveURL(/\/raters$/)
}

export async function invite(page: Page, emails: readonly string[]): Promise<void> {
  await page.getByLabel('E-mail addresses').fill(emails.join('\n'))
  await page.getByRole('button', { name: 'Send invitations' }).click()
  await expect(page.getByText(/invitations on the way/)).toBeVisible()
}

export async function consentTo(page: Page, slug: string): Promise<void> {
  await page.goto(`/organise/${slug}/about`)
  await page.getByLabel('Consent text').fill('Your ratings are kept under a pseudonym.')
  await page.getByRole('button', { name: 'Save the consent text' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
}

/** Declares an exclusion, then looks behind the blinding: both with a reason that stays. */
export async function lookAndExclude(page: Page, slug: string): Promise<void> {
  await page.goto(`/organise/${slug}/exclusions`)
  await page.getByLabel('All ratings of').selectOption('R03')
  await page.getByRole('textbox', { name: 'Reason' }).fill('Said that the answers were not read.')
  await page.getByLabel(/By a rule that was written down/).check()
  await page.getByRole('button', { name: 'Declare the exclusion' }).click()
  await expect(page.getByText('All ratings of R03')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/organise/${slug}/unblind`)
  await page.getByLabel('Why it cannot wait').fill('A rater reported a dangerous dose.')
  await page.getByRole('button', { name: 'Write it down and show the results' }).click()
  await expect(page.getByRole('heading', { name: 'By arm, so far' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/organise/${slug}/exclusions`)
  await expect(page.getByText('this is reported as decided afterwards')).toBeVisible()
}

export async function closeAndShow(page: Page, slug: string): Promise<void> {
  await page.goto(`/organise/${slug}`)
  await page.getByLabel('Why now').fill('All items are rated.')
  await page.getByRole('button', { name: 'Close and freeze the results' }).click()
  await expect(page.getByRole('heading', { name: 'Closed' })).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: 'The results' })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await page.getByRole('link', { name: 'The results' }).click()
}
