import { chromium } from '@playwright/test'
import { browserArguments, findBrowser } from './e2e/browser'

const [mode = 'light', ...targets] = process.argv.slice(2)
const found = await findBrowser(process.env)
const browser = await chromium.launch({ ...found, args: browserArguments, env: { ...process.env, ...found.env } as Record<string, string> })
const context = await browser.newContext({
  colorScheme: mode === 'dark' ? 'dark' : 'light',
  viewport: mode === 'phone' ? { width: 390, height: 844 } : { width: 1360, height: 900 },
  deviceScaleFactor: 1,
  hasTouch: mode === 'phone',
  isMobile: mode === 'phone',
})
const page = await context.newPage()
page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()))
for (const target of targets) {
  const [name, path, click] = target.split('=>')
  const response = await page.goto(`http://localhost:3441${path}`, { waitUntil: 'networkidle' })
  if (click) for (const one of click.split('|')) await page.locator(one).first().click()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await page.screenshot({ path: `/tmp/h-compare/shots/${name}-${mode}.png`, fullPage: true })
  console.log(name, response?.status(), wide > 0 ? `OVERFLOW ${wide}` : '')
}
await browser.close()
