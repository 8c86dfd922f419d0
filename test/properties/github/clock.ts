/** What happens at one moment. True: somebody who waited for it goes on now. */
type Act = () => boolean;
type Event = { readonly at: number; readonly order: number; readonly act: Act };

/**
 * Time without time: everything that takes some is an event, and the earliest is always next. Between two events, those who went
 * on run until each waits again.
 */
export function createClock(start: number) {
  const events: Event[] = [];
  let now = start;
  let order = 0;

  function next(): Event | undefined {
    let first = 0;
    for (let index = 1; index < events.length; index += 1) {
      if (isEarlier(events[index], events[first])) first = index;
    }
    return events.splice(first, 1)[0];
  }

  /** False: nothing is left to happen. */
  async function step(): Promise<boolean> {
    const event = next();
    if (event === undefined) return false;
    now = Math.max(now, event.at);
    if (event.act()) await untilAllWait();
    return true;
  }

  function after(ms: number, act: Act): void {
    events.push({ at: now + ms, order: order++, act });
  }

  return {
    now: () => now,
    after,
    sleep: (ms: number, signal?: AbortSignal): Promise<void> =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const stop = () => reject(signal?.reason);
        signal?.addEventListener('abort', stop, { once: true });
        after(ms, () => {
          signal?.removeEventListener('abort', stop);
          resolve();
          return true;
        });
      }),
    /** Until the work is done. @throws Error when it waits for something that no event brings. */
    async runUntil<T>(work: Promise<T>): Promise<T> {
      let over = false;
      const done = work.finally(() => {
        over = true;
      });
      done.catch(() => undefined);
      await untilAllWait();
      while (!over) {
        if (!(await step()) && !over) throw new Error('somebody waits for what never happens');
      }
      return done;
    },
    /** What is still on its way arrives. */
    async settle(): Promise<void> {
      while (await step());
    },
  };
}

export type Clock = ReturnType<typeof createClock>;

function isEarlier(one: Event | undefined, other: Event | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

/**
 * The registry's reader waits one turn of the loop to gather what is asked for at once; all else follows without one. A turn more,
 * so that nothing depends on it.
 */
const TURNS = 3;

async function untilAllWait(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
