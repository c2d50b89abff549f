/** One of several workers that draw: takes a job, writes the file into the cache whole or not at all, asks for the next. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { writeWhole } from '#source/atomic';
import type { Draw, DrawTools } from './kinds.ts';

/** `file`: where in the cache; `module`: of kinds.ts. */
export interface Job {
  module: string;
  subject: string;
  input: object;
  file: string;
  name: string;
  maxBytes: number;
}

export type Answer = { drawn: true } | { failure: string };

const tools = workerData as DrawTools;

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await work(job));
});

async function work({ module, input, file, name, subject, maxBytes }: Job): Promise<Answer> {
  try {
    const url = pathToFileURL(join(import.meta.dirname, module)).href;
    const { draw } = (await import(url)) as { draw: Draw<object> };
    const bytes = await draw(input, tools);
    if (bytes.length > maxBytes)
      return {
        failure: `The ${name} of ${subject} has ${bytes.length} bytes; at most ${maxBytes} are allowed.`,
      };
    writeWhole(file, bytes, false);
    return { drawn: true };
  } catch (error) {
    return { failure: `The ${name} of ${subject} could not be drawn: ${messageOf(error)}` };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
