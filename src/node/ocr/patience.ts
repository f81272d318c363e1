// Work that is given up after a while: the engine can lose itself in a picture that is no print.

/** What the work gives, or null where it took longer than `milliseconds`; rejects where the caller's signal ends it. */
export async function inTime<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const limit = AbortSignal.timeout(milliseconds)
  try {
    return await work(signal ? AbortSignal.any([signal, limit]) : limit)
  } catch (error) {
    if (limit.aborted && !signal?.aborted) return null
    throw error
  }
}
