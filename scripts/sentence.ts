/** What went wrong with a command, in one sentence for whoever typed it. */

/** The first sentence of what parseArgs says, without its advice for programmers. `command`: as in `npm run <command>`. */
export function inOneSentence(error: unknown, command: string): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (!code?.startsWith('ERR_PARSE_ARGS')) return error.message;
  const [, flag = ''] = /'(-[^' ]+)/.exec(error.message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `There is no option ${flag}. To see them all: npm run ${command} -- --help`;
  return `${error.message.split('. ')[0]}. To see what can be given: npm run ${command} -- --help`;
}
