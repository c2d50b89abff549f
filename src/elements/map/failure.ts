/** Why a living map does not open, and how long it is waited for; it knows no map. */

/**
 * `webgl`: the browser draws none, and will not on another try; `context`: the picture was taken away;
 * `slow`: something never answered; `files`: a script, sheet or data file is missing or broken.
 */
export type LiveFailure = 'webgl' | 'context' | 'slow' | 'files';

export class LiveMapError extends Error {
  readonly reason: LiveFailure;

  constructor(reason: LiveFailure, cause?: unknown) {
    super(`The living map did not open: ${reason}`, { cause });
    this.name = 'LiveMapError';
    this.reason = reason;
  }
}

/** Whatever went wrong, as a reason. */
export const reasonOf = (error: unknown): LiveFailure =>
  error instanceof LiveMapError ? error.reason : 'files';

/** What `promise` gives, unless it takes longer than `limit` ms. */
export async function within<T>(limit: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new LiveMapError('slow')), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
