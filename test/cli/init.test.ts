import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lines, type MadeUpRepository, madeUpRepository } from './made-up-repository.ts';

const answers = lines(40, (index) => ({ question: `What is ${index}?`, answer: ['yes', 'no'][index % 2] }));
const mdRepository = { 'prompts/answer.md': 'Answer yes or no: {{question}}\n', 'data/answers.jsonl': answers };

const azureRepository = (endpoint: string) => ({
  'prompts/azure.prompty': `---
name: azure
model:
  api: chat
  configuration: { type: azure_openai, azure_deployment: gpt-4o, azure_endpoint: "${endpoint}" }
---
user:
Answer yes or no: {{question}}
`,
  'data/answers.jsonl': answers,
});

const promptfooConfig = `prompts: ['file://texts/reply.txt']
providers: [openai:gpt-4o-mini]
tests:
  - vars: { question: Where is my parcel? }
    assert:
      - { type: contains, value: parcel }
      - { type: javascript, value: 'output.length < 100' }
`;

async function proposed(repository: MadeUpRepository, ...words: readonly string[]) {
  const run = await repository.run(['init', '--yes', ...words]);
  expect(run).toMatchObject({ code: 0, err: '' });
  return run;
}

describe('prompt-ratchet init', () => {
  it('gates the Markdown prompts of a repository over the dataset that fills them in, and says why', async () => {
    const repository = await madeUpRepository({
      ...mdRepository,
      'README.md': '# {{question}}',
      'prompts/README.md': '# How to write {{question}}',
      'docs/prompts/old.md': '{{question}}',
      'node_modules/x/prompts/a.md': '{{question}}',
      '.github/prompts/review.prompt.md': '{{question}}',
    });
    const { out } = await proposed(repository);
    const config = await repository.config();
    expect(config.prompts).toEqual(['prompts/answer.md']);
    expect(config.suites).toMatchObject([
      { name: 'answers', prompts: ['answer'], trials: 3, scorers: [{ kind: 'label' }] },
    ]);
    expect(config.environments).toMatchObject([
      { slug: 'staging', assign: 'on-pass', gate: { mode: 'simple', maxDrop: 0.1 } },
      { slug: 'production', from: 'staging', assign: 'on-merge', gate: { mode: 'simple', maxDrop: 0.1 } },
    ]);
    expect(out).toContain('1 prompt in 1 file: prompts/answer.md');
    expect(out).toContain('expected is one of 2 short texts');
    expect(out).toContain('at most 240 calls');
    const text = await repository.read('prompt-ratchet.yml');
    expect(text).toContain('# 40 cases, each with what is expected.');
    expect(text).toContain('with 40 cases a finer limit would mostly end "inconclusive"');
  });

  it('names the model, the key and the secret that the repository’s workflows use', async () => {
    const repository = await madeUpRepository({
      ...mdRepository,
      '.github/workflows/ci.yml': `env:\n  GEMINI_API_KEY: \${{ secrets.GOOGLE_KEY }}\n`,
    });
    const { out } = await proposed(repository);
    expect((await repository.config()).model).toBe('gemini/gemini-2.5-flash');
    expect(await repository.read('.github/workflows/prompt-gate.yml')).toContain(
      `GEMINI_API_KEY: \${{ secrets.GOOGLE_KEY }}`,
    );
    expect(out).not.toContain('gh secret set');
  });

  describe('a model that a file calls by its name at Azure', () => {
    it('is declared at the resource that the file has written out, with the key of Azure alone', async () => {
      const repository = await madeUpRepository({
        ...azureRepository('https://Ours.openai.azure.com/'),
        '.env.example': 'OPENAI_API_KEY=\n',
      });
      const { out } = await proposed(repository);
      expect((await repository.config()).models.get('gpt-4o')).toMatchObject({
        provider: 'azure',
        model: 'gpt-4o',
        baseUrl: 'https://ours.openai.azure.com/openai/v1',
      });
      const workflow = await repository.read('.github/workflows/prompt-gate.yml');
      expect(workflow).toContain('AZURE_OPENAI_API_KEY');
      expect(workflow).not.toMatch(/\bOPENAI_API_KEY/);
      expect(out).toContain('gh secret set AZURE_OPENAI_API_KEY');
    });

    it('waits for a person where only the environment knows the resource', async () => {
      const repository = await madeUpRepository({
        ...mdRepository,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: Prompty's own.
        ...azureRepository('${env:AZURE_OPENAI_ENDPOINT}'),
      });
      const { out } = await proposed(repository);
      expect(await repository.config()).toMatchObject({ prompts: ['prompts/**/*.md'], models: new Map() });
      expect(out).toMatch(/prompts\/azure\.prompty is not gated yet: [^!]*"gpt-4o"\s+is\s+a\s+deployment\s+at\s+Azure/);
      expect(await repository.read('prompt-ratchet.yml')).toContain(
        '#  gpt-4o: { provider: azure, model: gpt-4o, base-url: "https://<resource>.openai.azure.com/openai/v1" }',
      );
    });

    it('ends with what to write where no other prompt is there', async () => {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: Prompty's own.
      const repository = await madeUpRepository(azureRepository('${env:AZURE_OPENAI_ENDPOINT}'));
      const { code, err } = await repository.run(['init', '--yes']);
      expect(code).toBe(3);
      // biome-ignore lint/suspicious/noTemplateCurlyInString: Prompty's own.
      expect(err).toContain('${env:AZURE_OPENAI_ENDPOINT:https://<resource>.openai.azure.com}');
    });

    it('is not lent to a prompt that means another one by the same name', async () => {
      const repository = await madeUpRepository({
        ...azureRepository('https://ours.openai.azure.com'),
        'prompts/plain.md': '---\nmodel: gpt-4o\n---\nAnswer yes or no: {{question}}\n',
      });
      const { out } = await proposed(repository);
      expect((await repository.config()).prompts).toEqual(['prompts/**/*.prompty']);
      expect(out).toMatch(/prompts\/plain\.md is not gated yet: [^!]*Write\s+<provider>\/gpt-4o/);
    });
  });

  it('tells from a promptfoo config at whose address a model is, also one that only grades', async () => {
    const repository = await madeUpRepository({
      'promptfooconfig.yaml': `prompts: ['Answer: {{question}}']
providers: [{ id: 'azure:chat:gpt-4o', config: { apiHost: ours.openai.azure.com } }]
tests: [{ vars: { question: Why? }, assert: [{ type: contains, value: a }] }]
`,
      'gateway.promptfoo.yaml': `prompts: ['Answer: {{question}}']
providers: [{ id: 'openai:gpt-5-mini', config: { apiBaseUrl: 'https://gateway.example.com/v1' } }]
tests: [{ vars: { question: Why? }, assert: [{ type: contains, value: a }] }]
`,
      'graded.promptfoo.yaml': `prompts: ['Answer: {{question}}']
providers: [openai:gpt-5-mini-2025-08-07]
tests:
  - vars: { question: Why? }
    assert: [{ type: llm-rubric, value: is polite, provider: 'azure:chat:grader' }]
`,
    });
    const { out } = await proposed(repository);
    const { models, prompts } = await repository.config();
    expect(prompts).toEqual(['promptfooconfig.yaml']);
    expect([...models]).toMatchObject([['gpt-4o', { provider: 'azure' }]]);
    expect(out).toMatch(
      /gateway\.promptfoo\.yaml is not gated yet: [^!]*at\s+an\s+address\s+or\s+an account\s+of\s+your\s+own/,
    );
    expect(out).toMatch(/graded\.promptfoo\.yaml is not gated yet: [^!]*"grader" is\s+a\s+deployment\s+at\s+Azure/);
  });

  it('leaves cost and latency of a promptfoo config out of the score of all scorers together', async () => {
    const repository = await madeUpRepository({
      'promptfooconfig.yaml': `prompts: ['Answer: {{question}}']
providers: [openai:gpt-5-mini-2025-08-07]
tests:
  - vars: { question: Why? }
    assert: [{ type: contains, value: a }, { type: latency, threshold: 2000 }, { type: cost, threshold: 0.01 }]
`,
    });
    await proposed(repository);
    for (const { gate } of (await repository.config()).environments) {
      expect(gate.weights).toEqual({ latency: 0, cost: 0 });
      expect(gate.scorers).toEqual({ contains: { maxRegressedCases: 0 } });
    }
    expect(await repository.read('prompt-ratchet.yml')).toContain('left out of the score of all scorers together');
  });

  it('lets latency decide where nothing else does', async () => {
    const repository = await madeUpRepository({
      'promptfooconfig.yaml': `prompts: ['Answer: {{question}}']
providers: [openai:gpt-5-mini-2025-08-07]
tests: [{ vars: { question: Why? }, assert: [{ type: latency, threshold: 2000 }] }]
`,
    });
    await proposed(repository);
    expect((await repository.config()).environments[0]?.gate).toMatchObject({
      weights: {},
      scorers: { latency: { maxRegressedCases: 0 } },
    });
  });

  it('says in the config what its own plan says, and caps both workflows alike', async () => {
    const repository = await madeUpRepository(mdRepository);
    const { out } = await proposed(repository);
    const asked = /Together at most (\d+) calls|at most (\d+) calls/.exec(out);
    expect(await repository.read('prompt-ratchet.yml')).toContain(
      `max-calls: 500 # a change of every prompt at once asks at most ${asked?.[1] ?? asked?.[2]}\n`,
    );
    for (const name of ['prompt-gate', 'promote-prompt']) {
      expect(await repository.read(`.github/workflows/${name}.yml`)).toMatch(/max-calls: 500 #.*\n +max-cost: 5\n/);
    }
  });

  it('asks for a secret that nothing names yet', async () => {
    const { out } = await proposed(await madeUpRepository(mdRepository));
    expect(out).toContain('gh secret set OPENAI_API_KEY');
  });

  it('takes prompts, cases and checks of a promptfoo config, and lists what is not taken over', async () => {
    const repository = await madeUpRepository({
      'promptfooconfig.yaml': promptfooConfig,
      'texts/reply.txt': 'Answer: {{question}}\n',
      'docker-compose.yaml': 'services: {}\n',
    });
    const { out } = await proposed(repository);
    const config = await repository.config();
    expect(config.prompts).toEqual(['promptfooconfig.yaml']);
    expect(config.suites).toMatchObject([{ from: ['promptfooconfig.yaml'], dataset: undefined }]);
    expect(out).toMatch(/a check that is not taken over: promptfooconfig.yaml:\d+: the assertion "javascript"/);
    // One case: no average says anything, so that no case may get worse.
    expect(config.environments[0]?.gate.scorers).toEqual({ contains: { maxRegressedCases: 0 } });
  });

  it('fills a .prompty file from a table whose columns have other names', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => `text ${index},${['good', 'bad'][index % 2]}`);
    const repository = await madeUpRepository({
      'app/prompts/classify.prompty':
        '---\nname: classify\nmodel:\n  api: chat\n  configuration: { type: openai, model: gpt-4o-mini }\n---\nsystem:\nClassify.\n\nuser:\n{{text}}\n',
      'data/sentiment.csv': ['text,sentiment', ...rows].join('\n'),
    });
    const { out } = await proposed(repository);
    const config = await repository.config();
    expect([...config.datasets.values()]).toMatchObject([{ slug: 'sentiment', map: { expected: 'sentiment' } }]);
    expect(config.environments[0]?.gate).toMatchObject({ maxDrop: 0.05, mode: 'simple' });
    expect(out).toContain('openai/gpt-4o-mini: a name without a date may stand for another model tomorrow');
  });

  it('proposes the strict mode for production where there are cases enough for it', async () => {
    const repository = await madeUpRepository({
      ...mdRepository,
      'data/answers.jsonl': lines(500, (index) => ({ question: `${index}?`, answer: ['yes', 'no'][index % 2] })),
    });
    await proposed(repository);
    const { environments } = await repository.config();
    expect(environments.map(({ gate }) => gate.mode)).toEqual(['simple', 'strict']);
  });

  it('judges a .prompt.yml by its own test data, and by a dataset that is called like it too', async () => {
    const prompt = `model: openai/gpt-5-mini-2025-08-07
messages: [{ role: user, content: 'Say yes or no: {{question}}' }]
testData: [{ question: Is it?, expected: 'yes' }]
evaluators: [{ name: says so, string: { contains: '{{expected}}' } }]
`;
    const repository = await madeUpRepository({
      'prompts/answers.prompt.yml': prompt,
      'prompts/other.prompt.yml': prompt,
      'data/answers.jsonl': answers,
    });
    await proposed(repository);
    expect((await repository.config()).suites).toMatchObject([
      { name: 'own-tests', from: ['prompts/**/*.prompt.yml'] },
      { name: 'answers', prompts: ['answers'], from: undefined },
    ]);
  });

  it('proposes a part of a monorepo for itself, in a project of its own', async () => {
    const repository = await madeUpRepository({
      'packages/support/prompts/answer.md': 'Answer: {{question}}',
      'packages/support/data/answers.jsonl': answers,
      'packages/sales/prompts/sell.md': 'Sell: {{lead}}',
    });
    const { out } = await proposed(repository, '--repository', 'packages/support');
    const path = 'packages/support/prompt-ratchet.yml';
    expect(await repository.config(path)).toMatchObject({
      project: 'packages.support',
      prompts: ['packages/support/prompts/**/*.md'],
    });
    const workflow = await repository.read('.github/workflows/prompt-gate-packages-support.yml');
    expect(workflow).toContain(`config: ${path}`);
    expect(out).not.toContain('sell');
    const plan = await repository.run(['evaluate', '--plan', '--all', '--config', path]);
    expect(plan).toMatchObject({ code: 0, out: expect.stringContaining('answer → staging, production') });
  });

  it('keeps two prompts of one name in two folders apart', async () => {
    const repository = await madeUpRepository({
      'a/prompts/answer.md': 'A: {{question}}',
      'b/prompts/answer.md': 'B: {{question}}',
      'data/answers.jsonl': answers,
    });
    await proposed(repository);
    expect(await repository.config()).toMatchObject({
      prompts: ['{a,b}/prompts/**/*.md'],
      suites: [{ prompts: ['a.prompts.answer', 'b.prompts.answer'] }],
    });
  });

  it('leaves the second of two prompts out that say they are the same one', async () => {
    const prompt = '---\nslug: answer\n---\nAnswer: {{question}}';
    const repository = await madeUpRepository({
      'prompts/a.md': prompt,
      'prompts/b.md': prompt,
      'data/answers.jsonl': answers,
    });
    const { out } = await proposed(repository);
    expect((await repository.config()).prompts).toEqual(['prompts/a.md']);
    expect(out).toContain('prompts/b.md is not gated yet: prompts/a.md has the slug "answer" too');
  });

  it('lists files that cannot be read with their error, and gates the others', async () => {
    const repository = await madeUpRepository({
      ...mdRepository,
      'prompts/broken.prompt.yml': 'messages:\n  - role: system\n   content: x\n',
      'prompts/Capital.md': '{{question}}',
      'data/broken.jsonl': '{"question": "a"\n',
    });
    const { out } = await proposed(repository);
    expect(out).toMatch(/no usable prompt: prompts\/broken\.prompt\.yml:3:\d+/);
    expect(out).toContain('no usable prompt: prompts/Capital.md: the path makes no slug');
    expect(out).toContain('no usable dataset: data/broken.jsonl:1');
    expect((await repository.config()).prompts).toEqual(['prompts/answer.md']);
  });

  it('says which files of data it did not look at', async () => {
    const many = Array.from(
      { length: 101 },
      (_, index) => [`data/rows-${index + 100}.jsonl`, '{"other": "a"}\n'] as const,
    );
    const repository = await madeUpRepository({ 'prompts/answer.md': '{{question}}', ...Object.fromEntries(many) });
    const { out } = await repository.run(['init', '--dry-run']);
    expect(out).toContain('data/rows-200.jsonl: not looked at');
  });

  it('names no link as a prompt: it would be refused in every run', async () => {
    const repository = await madeUpRepository(mdRepository);
    await symlink('answer.md', join(repository.root, 'prompts/link.md'));
    await proposed(repository);
    expect((await repository.config()).prompts).toEqual(['prompts/answer.md']);
  });

  it('leaves a prompt out that nothing fills in, and says which variable is missing', async () => {
    const repository = await madeUpRepository({
      ...mdRepository,
      'prompts/summary.md': 'Sum up {{question}} {{body}}',
    });
    const { out } = await proposed(repository);
    expect(out).toContain('prompts/summary.md is not gated yet: data/answers.jsonl does not fill it in');
    expect(await repository.read('prompt-ratchet.yml')).toMatch(/# {3}prompts\/summary\.md: .*body/);
  });

  it('writes rows to replace where there is no data at all', async () => {
    const repository = await madeUpRepository({ 'prompts/summary.md': 'Sum up {{title}}: {{body}}' });
    const { out } = await proposed(repository);
    const rows = (await repository.read('datasets/summary.jsonl')).trim().split('\n');
    expect(rows.map((row) => Object.keys(JSON.parse(row).input))).toEqual(Array(3).fill(['body', 'title']));
    expect(out).toContain('Replace the placeholder rows by real ones');
  });

  it('proposes a labelled example where there is nothing, which runs without a key', async () => {
    const repository = await madeUpRepository({ 'README.md': 'hello', 'src/a.py': 'x = 1' });
    const { out } = await proposed(repository);
    expect(out).toContain('An example to start from');
    for (const path of ['prompt-ratchet.yml', 'prompts/example-triage.prompt.yml']) {
      expect(await repository.read(path)).toContain('# EXAMPLE');
    }
    await repository.git('add', '.');
    await repository.git('commit', '--quiet', '--message', 'start');
    const run = await repository.run([
      'promote',
      '--environment',
      'staging',
      '--prompt',
      '*',
      '--reason',
      'first adoption',
    ]);
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('staging now holds this version') });
  });

  it('never writes over a file: the proposal goes beside it, and the plan is of what is there', async () => {
    const own = `prompts: [prompts/*.md]
model: simulated/echo
datasets: { mine: data/answers.jsonl }
suites: [{ name: mine, dataset: mine, scorers: [exact] }]
environments: { live: {} }
`;
    const repository = await madeUpRepository({ ...mdRepository, 'prompt-ratchet.yml': own });
    const { out } = await proposed(repository);
    expect(await repository.read('prompt-ratchet.yml')).toBe(own);
    expect(await repository.config('prompt-ratchet.yml.new')).toMatchObject({ prompts: ['prompts/**/*.md'] });
    expect(out).toContain('prompt-ratchet.yml is there and stays as it is');
    expect(out).toContain('answer → live');
    expect(out).toContain('git diff --no-index prompt-ratchet.yml prompt-ratchet.yml.new');
    const again = await repository.run(['init', '--yes']);
    expect(again).toMatchObject({ code: 3, err: expect.stringContaining('prompt-ratchet.yml.new is there already') });
  });

  it('writes nothing through a folder that is a link, which may lead out of the repository', async () => {
    const repository = await madeUpRepository(mdRepository);
    const elsewhere = await madeUpRepository({});
    await symlink(elsewhere.root, join(repository.root, '.github'));
    const run = await repository.run(['init', '--yes']);
    expect(run).toMatchObject({ code: 3, err: expect.stringContaining('the folder .github is a symbolic link') });
    await expect(repository.read('prompt-ratchet.yml')).rejects.toThrow('ENOENT');
    await expect(elsewhere.read('workflows/prompt-gate.yml')).rejects.toThrow('ENOENT');
  });

  it('has nothing to write where the same was proposed before', async () => {
    const repository = await madeUpRepository(mdRepository);
    await proposed(repository);
    const before = await repository.git('status', '--short', '--untracked-files=all');
    const { out } = await proposed(repository);
    expect(out).toContain('is there already, and says the same');
    expect(await repository.git('status', '--short', '--untracked-files=all')).toBe(before);
  });

  it('asks about each file, shows it, and writes what is wanted', async () => {
    const repository = await madeUpRepository(mdRepository);
    const { code, out } = await repository.run(['init'], { answers: ['s', 'what?', 'e', 'y', 'n'] });
    expect(code).toBe(0);
    expect(out).toContain('Write prompt-ratchet.yml (');
    expect(out).toContain('wrote prompt-ratchet.yml   edit it before you commit it');
    expect(out).toContain('not written .github/workflows/promote-prompt.yml');
    expect((await repository.git('ls-files', '--others')).trim().split('\n')).toEqual([
      '.github/workflows/prompt-gate.yml',
      'data/answers.jsonl',
      'prompt-ratchet.yml',
      'prompts/answer.md',
    ]);
  });

  it('refuses to guess where nobody can be asked, and writes nothing as a dry run or as JSON', async () => {
    const repository = await madeUpRepository(mdRepository);
    const before = await repository.git('status', '--short', '--untracked-files=all');
    expect(await repository.run(['init'])).toMatchObject({ code: 3, err: expect.stringContaining('--yes') });
    const dry = await repository.run(['init', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('at most 240 calls') });
    const { out } = await repository.run(['init', '--json']);
    expect(JSON.parse(out)).toMatchObject({ kind: 'found', plan: { total: { calls: 240 } } });
    expect(await repository.git('status', '--short', '--untracked-files=all')).toBe(before);
  });

  it('says where to run it in a folder without prompts, and outside of a repository', async () => {
    const repository = await madeUpRepository({ ...mdRepository, 'src/a.py': '' });
    expect(await repository.run(['init', '--yes'], { below: 'src' })).toMatchObject({
      code: 3,
      err: expect.stringContaining('there is no prompt in src/, and there are some elsewhere'),
    });
    const { err } = await repository.run(['init', '--yes', '--repository', '/']);
    expect(err).toContain('is not in a git repository');
  });

  it('writes commands that can be copied, also for a folder with a blank in its name', async () => {
    const repository = await madeUpRepository({ 'my app/prompts/answer.md': '{{question}}' });
    const { out } = await proposed(repository, '--repository', join(repository.root, 'my app'));
    expect(out).toContain("prompt-ratchet evaluate --config 'my app/prompt-ratchet.yml'");
  });

  it('fits a narrow terminal', async () => {
    const repository = await madeUpRepository(mdRepository);
    const { out } = await repository.run(['init', '--dry-run'], { width: 80 });
    const wide = out.split('\n').filter((line) => line.length > 80);
    expect(wide).toEqual([]);
  });

  it('shows what files are called, and does not obey them', async () => {
    const repository = await madeUpRepository({ ...mdRepository, 'prompts/\u001b[31mred.md': '{{question}}' });
    expect((await proposed(repository)).out).not.toContain('\u001b');
  });

  it('shows what would turn a line round, in a file that it proposes and on the terminal', async () => {
    const path = 'data/an\u202eswers.jsonl';
    const repository = await madeUpRepository({ 'prompts/answer.md': 'Answer {{question}}', [path]: answers });
    const { out } = await repository.run(['init'], { answers: ['s', 'y', 'n', 'n'] });
    expect(out).toContain('an\\u202eswers.jsonl');
    expect(out).not.toContain('\u202e');
    expect(await repository.read('prompt-ratchet.yml')).not.toContain('\u202e');
    expect([...(await repository.config()).datasets.values()]).toMatchObject([{ source: { file: path } }]);
  });
});
