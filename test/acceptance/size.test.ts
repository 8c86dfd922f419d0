import { afterEach, describe, expect, it } from 'vitest';
import { adopt, type Bench, holds, onPullRequest, promptOf, promptPath, startBench } from './repository.ts';

describe('a large pull request', () => {
  let bench: Bench;
  afterEach(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  it('with 150 changed files and 300 comments updates its one comment within 40 requests', async () => {
    bench = await startBench();
    await adopt(bench, 'staging');
    const others = Object.fromEntries(
      Array.from({ length: 149 }, (_, index) => [`docs/page-${index}.md`, `page ${index}`]),
    );
    const { number } = await bench.github.pullRequest({ files: { ...others, [promptPath]: promptOf(97) } });
    for (let index = 0; index < 150; index += 1)
      bench.github.addComment(number, { author: 'octocat', body: `thought ${index}` });
    await onPullRequest(bench, number);
    for (let index = 0; index < 150; index += 1)
      bench.github.addComment(number, { author: 'octocat', body: `reply ${index}` });
    // Somebody quotes our marker: not our comment.
    bench.github.addComment(number, { author: 'octocat', body: '<!-- prompt-ratchet::prompt-ratchet.yml -->\nme too' });
    await bench.github.commit('change-1', { [promptPath]: promptOf(70) });
    const run = await onPullRequest(bench, number, {}, 'synchronize');
    expect(run.code).toBe(1);
    const ours = bench.github.comments(number).filter((comment) => comment.author === 'github-actions[bot]');
    expect(ours).toHaveLength(1);
    expect(ours[0]?.body).toMatch(/−28\.0\spp/);
  }, 60_000);

  it('with a diff of 100,000 characters has a comment under the limit, the verdict first', async () => {
    bench = await startBench({ cases: 20 });
    await adopt(bench, 'staging');
    const long = Array.from(
      { length: 2_000 },
      (_, line) => `Rule ${line}: be careful with \`\`\`fences\`\`\` and <b>${line}</b>.`,
    );
    const { number } = await bench.github.pullRequest({
      files: { [promptPath]: `${promptOf(95)}\n${long.join('\n')}\n` },
    });
    const run = await onPullRequest(bench, number);
    const [comment] = bench.github.comments(number);
    expect(run.report?.prompts[0]?.diff.length).toBeGreaterThan(100_000);
    expect([...(comment?.body ?? '')].length).toBeLessThanOrEqual(60_000);
    expect(comment?.body.split('\n').slice(0, 3).join('\n')).toMatch(
      /> \[!(TIP|NOTE|WARNING|CAUTION|IMPORTANT)\]\n> \*\*/,
    );
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024);
  }, 60_000);

  it('on a GitHub without createCommitOnBranch is assigned through REST', async () => {
    bench = await startBench({ without: ['createCommitOnBranch'] });
    await adopt(bench, 'staging');
    const { number } = await bench.github.pullRequest({ files: { [promptPath]: promptOf(97) } });
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(0);
    expect(await holds(bench, 'staging')).toBe(run.report?.prompts[0]?.candidate);
  });

  it('that is cancelled keeps what was done, and its next run pays only for the rest', async () => {
    bench = await startBench({ trials: 3 });
    await adopt(bench, 'staging');
    bench.model.delay(100);
    const { number } = await bench.github.pullRequest({ files: { [promptPath]: promptOf(97) } });
    const run = await onPullRequest(bench, number, { interruptAt: 'planned:' });
    expect(run.code).not.toBe(0);
    expect(run.code).not.toBeNull();
    expect(run.outputs.verdict).toBe('inconclusive');
    expect(run.outputs.promoted).toBe('[]');
  }, 60_000);
});
