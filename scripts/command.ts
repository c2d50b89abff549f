/** Ends a command: with the exit code it returns, or with what went wrong, in one sentence for whoever typed it. */

/**
 * Runs `main` and sets the exit code: what it returns, or that of what it throws, 2 unless told. `command`: as in
 * `npm run <command>`.
 */
export async function runCommand(
  command: string,
  main: () => number | Promise<number>,
  codeOf: (error: unknown) => number = () => 2,
): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(inOneSentence(error, command));
    process.exitCode = codeOf(error);
  }
}

/** The first sentence of what parseArgs says, without its advice for programmers. */
function inOneSentence(error: unknown, command: string): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (!code?.startsWith('ERR_PARSE_ARGS')) return error.message;
  const [, flag = ''] = /'(-[^' ]+)/.exec(error.message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `There is no option ${flag}. To see them all: npm run ${command} -- --help`;
  return `${error.message.split('. ')[0]}. To see what can be given: npm run ${command} -- --help`;
}
