/** Starts the browser of the tests: the packaged one where it runs, else the Chrome that is installed. */
import { type Browser, chromium as playwright } from 'playwright-core';

export interface LaunchOptions {
  /** WebGL, which the processor has to draw here; only for tests that need it. */
  readonly webgl?: boolean;
}

/** `more`: further arguments for the browser. */
export async function launch(
  more: readonly string[] = [],
  { webgl = false }: LaunchOptions = {},
): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return playwright.launch({ channel: 'chrome', args: [...more] });
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = webgl;
  // Made for a machine that lives for one page; with several pages one process would take the others with it.
  const unwanted = ['--single-process', '--no-zygote'];
  const args = [...packaged.args.filter((argument) => !unwanted.includes(argument)), ...more];
  return playwright.launch({ executablePath: await packaged.executablePath(), args, headless: true });
}
