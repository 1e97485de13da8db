import 'server-only'
import { createRequire } from 'node:module'
import path from 'node:path'
import { renderAsync } from '@resvg/resvg-js'

/** Pixels of the picture for one of the drawing: sharp on paper and on dense screens. */
const scale = 2

// resolved where the process stands: the bundler must not follow it into a font
const { resolve } = createRequire(path.join(process.cwd(), 'package.json'))
const fontFiles = ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold'].map((file) =>
  resolve(`@expo-google-fonts/inter/${file}.ttf`),
)

/** Letters that the font of the pages has; others need a font of the system, which takes long to look through. */
const covered = /^[\s -\u052f\u1e00-\u1fff\u2000-\u2bff]*$/u

/** An SVG drawing as PNG, with the font of the pages wherever the server runs. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, loadSystemFonts: !covered.test(svg), defaultFontFamily: 'Inter' },
  })
  return image.asPng()
}
