import { describe, expect, it } from 'vitest';
import { SharedRate } from '../../../src/models/transport/limits.ts';
import { never } from '../rig.ts';

const instant = async () => {};

/** A sleep that ends when the test says so. */
function heldSleep() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { sleep: () => promise, wake: resolve };
}

async function enterMany(rate: SharedRate, count: number) {
  return Promise.all(Array.from({ length: count }, () => rate.enter(never)));
}

/** Whether a promise is settled once everything that can happen has happened. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  promise.then(
    () => {
      done = true;
    },
    () => {
      done = true;
    },
  );
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}

describe('SharedRate', () => {
  it('lets everyone in as long as nobody complained', async () => {
    const rate = new SharedRate(instant);
    expect(await enterMany(rate, 500)).toHaveLength(500);
    rate.increase();
    expect(rate.limit).toBe(Number.POSITIVE_INFINITY);
  });

  it('halves what was in flight, once for a burst', async () => {
    const rate = new SharedRate(instant);
    const places = await enterMany(rate, 16);
    for (const place of places) {
      rate.decrease(place);
      rate.leave();
    }
    expect(rate.limit).toBe(8);
  });

  it('halves again for a call that began after the last decrease', async () => {
    const rate = new SharedRate(instant);
    const [first] = await enterMany(rate, 16);
    if (first !== undefined) rate.decrease(first);
    for (let left = 0; left < 16; left += 1) rate.leave();
    const later = await enterMany(rate, 8);
    const [one] = later;
    if (one !== undefined) rate.decrease(one);
    expect(rate.limit).toBe(4);
  });

  it('never falls below one call at a time', async () => {
    const rate = new SharedRate(instant);
    for (let round = 0; round < 5; round += 1) {
      const place = await rate.enter(never);
      rate.decrease(place);
      rate.leave();
    }
    expect(rate.limit).toBe(1);
  });

  it('grows by one for as many answers as the limit', async () => {
    const rate = new SharedRate(instant);
    const [place] = await enterMany(rate, 8);
    if (place !== undefined) rate.decrease(place);
    for (let answer = 0; answer < 5; answer += 1) rate.increase();
    expect(rate.limit).toBeGreaterThan(5);
    expect(rate.limit).toBeLessThan(5.2);
  });

  it('holds back what is over the limit and lets it in by order', async () => {
    const rate = new SharedRate(instant);
    const [place] = await enterMany(rate, 4);
    if (place !== undefined) rate.decrease(place);
    for (let left = 0; left < 4; left += 1) rate.leave();
    await enterMany(rate, 2);
    const third = rate.enter(never);
    const fourth = rate.enter(never);
    expect(await settled(third)).toBe(false);
    rate.leave();
    expect(await settled(third)).toBe(true);
    expect(await settled(fourth)).toBe(false);
  });

  it('lets nobody in during a pause', async () => {
    const { sleep, wake } = heldSleep();
    const rate = new SharedRate(sleep);
    const pause = rate.pause(1_000, never);
    const waiting = rate.enter(never);
    expect(await settled(waiting)).toBe(false);
    wake();
    await pause;
    expect(await settled(waiting)).toBe(true);
  });

  it('ends a pause that was aborted', async () => {
    const rate = new SharedRate(async () => {
      throw new Error('aborted');
    });
    await expect(rate.pause(1_000, never)).rejects.toThrow('aborted');
    expect(await settled(rate.enter(never))).toBe(true);
  });

  it('takes a call out of the line when it is aborted', async () => {
    const { sleep, wake } = heldSleep();
    const rate = new SharedRate(sleep);
    const pause = rate.pause(1_000, never);
    const controller = new AbortController();
    const aborted = rate.enter(controller.signal);
    controller.abort('enough');
    await expect(aborted).rejects.toBe('enough');
    wake();
    await pause;
    await expect(rate.enter(AbortSignal.abort('before'))).rejects.toBe('before');
  });
});
