/** Loaded before a measured process: tells its peak memory, in bytes, as the last thing it does. */
import { writeSync } from 'node:fs';

process.on('exit', () => {
  writeSync(2, `\npeak-memory ${process.resourceUsage().maxRSS * 1024}\n`);
});
