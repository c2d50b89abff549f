/** `npm run new`: makes a story, a record or another network's edition, by asking or from flags. */
import { runNew } from '../src/author/command.ts';

const isAsked = process.stdin.isTTY && process.stdout.isTTY;
try {
  process.exitCode = await runNew(process.argv.slice(2), {
    terminal: isAsked ? { input: process.stdin, output: process.stdout } : null,
    today: new Date().toISOString().slice(0, 10),
    print: (line) => console.log(line),
    warn: (line) => console.error(line),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
