/** One line on standard error that is written over as work goes on; silent where nobody looks. */
export function progressLine(isQuiet: boolean) {
  const isShown = !isQuiet && process.stderr.isTTY
  let last = 0
  return {
    show(text: string): void {
      const now = Date.now()
      if (!isShown || now - last < 100) return
      last = now
      process.stderr.write(`\r\u001b[2K${text}`)
    },
    clear(): void {
      if (isShown && last > 0) process.stderr.write('\r\u001b[2K')
    },
  }
}
