/** Begins and ends a command: its options or its help; its exit code, or what went wrong in one sentence. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { repository } from '#source/root';

type Options = NonNullable<ParseArgsConfig['options']>;
/** `name`: as in `npm run <name>`. */
export type Command<Given extends Options> = { name: string; help: string; options: Given };

/** What was typed. Prints the help instead when that was asked for, or what is wrong with it, and ends the program. */
export function readOptions<const Given extends Options>({ name, help, options }: Command<Given>) {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } } });
    if (!('help' in values)) return values as ReturnType<typeof parseArgs<{ options: Given }>>['values'];
    console.log(help);
    process.exit(0);
  } catch (error) {
    console.error(inOneSentence(error, name));
    process.exit(2);
  }
}

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
export function inOneSentence(error: unknown, command: string): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (path && (code === 'EACCES' || code === 'EPERM' || code === 'EROFS'))
    return `You have no permission for ${dirname(path)}. Work in a folder of your own, or ask whoever owns it.`;
  if (path && code === 'ENOSPC')
    return `The disk is full: ${dirname(path)}. Make room, then run the same command again.`;
  if (!code?.startsWith('ERR_PARSE_ARGS')) return error.message;
  const [, flag = ''] = /'(-[^' ]+)/.exec(error.message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `There is no option ${flag}. To see them all: npm run ${command} -- --help`;
  return `${error.message.split('. ')[0]}. To see what can be given: npm run ${command} -- --help`;
}

/** Formats what a command has written, as the repository holds every file to it. Paths are those of the repository. */
export function formatFiles(...paths: string[]): void {
  const biome = join(repository, 'node_modules/@biomejs/biome/bin/biome');
  spawnSync(process.execPath, [biome, 'format', '--write', ...paths], { cwd: repository });
}
