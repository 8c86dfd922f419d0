import { describe, expect, it } from 'vitest';
import { policy } from '../builders.ts';
import { asked, baseline, candidate, contest, failing, perfect, rehearse, side } from './rehearsal.ts';

const words = '404: the model is not known';

describe('a baseline whose model is gone', () => {
  it('and of which nothing was kept leaves nothing to compare with: everything is run, and a person must decide', () => {
    const own = candidate(perfect);
    const gone = baseline(perfect, { gone: words });
    const gate = contest(own, gone, { scorers: { exact: { min: 0.9 } } });
    const run = rehearse([gate], [own, gone]);
    // It turned out at the first look; then there is but one.
    expect(asked(run, own)).toEqual(['25 × 1', '100 × 3']);
    expect(asked(run, gone)).toEqual(['25 × 1']);
    expect(run.settled(gate)).toMatchObject({
      verdict: { kind: 'inconclusive' },
      judged: [{ absent: 'model-gone' }],
      ending: { kind: 'complete', look: 1, of: 1, callsSaved: 0, callsPlanned: 300 },
    });
    expect(run.settled(gate).judged[0]).not.toHaveProperty('baseline');
  });

  it('leaves it to the absolute rules where a person stands behind the version', () => {
    const [own, gone] = [candidate(perfect), baseline(perfect, { gone: words })];
    const suite = { suite: 'triage', candidate: own.id, baseline: gone.id, confirmed: true };
    const gate = { policy: policy(), suites: [suite] } as const;
    const run = rehearse([gate], [own, gone]);
    expect(asked(run, own)).toEqual(['25 × 1', '100 × 3']);
    expect(run.settled(gate)).toMatchObject({ verdict: { kind: 'pass' }, judged: [{ absent: 'confirmed' }] });
    // With a baseline it plays no part.
    const held = side('held', failing(40));
    const compared = { policy: policy(), suites: [{ ...suite, baseline: held.id }] } as const;
    expect(rehearse([compared], [own, held]).settled(compared).judged[0]).not.toHaveProperty('absent');
  });

  it('is held by what was kept of it, at the looks that it had', () => {
    const own = candidate(failing(16));
    const gone = baseline(perfect, { gone: words, pooled: 4 });
    const gate = contest(own, gone);
    const run = rehearse([gate], [own, gone]);
    // The first look is taken again, with what was kept.
    expect(asked(run, own)).toEqual(['25 × 1', '25 × 1']);
    expect(run.settled(gate)).toMatchObject({
      verdict: { kind: 'fail' },
      // Its own calls are none: 300 of the candidate, of which 275 are spared.
      ending: { kind: 'fail', look: 1, of: 5, callsSaved: 275, callsPlanned: 300 },
      comparisons: [{ baselineTrials: { fewest: 4, most: 4, pooled: 4, gone: words } }],
    });
  });

  it('gives the verdict that it gives when that is known from the start', () => {
    for (const pooled of [0, 3]) {
      const own = candidate(failing(2));
      const gone = baseline(perfect, { gone: words, pooled });
      const gate = contest(own, gone, { mode: 'strict', scorers: { exact: { min: 0.5 } } });
      const first = rehearse([gate], [own, gone]);
      const again = rehearse([gate], [own, gone], first.evaluations);
      expect(again.drawn).toBe(0);
      expect(again.settled(gate)).toEqual(first.settled(gate));
    }
  });
});
