import { describe, expect, it } from 'vitest';
import { lines, type MadeUpRepository, madeUpRepository } from './made-up-repository.ts';

const reference = 'refunds are paid within fourteen days to the card you used';
const answers = { good: reference, poor: 'bananas grow in the sun' } as const;

const config = (scorers = '', extra = '') => `prompts: [prompts/*.md]
model: simulated/echo
datasets: { questions: questions.jsonl }
suites:
  - name: support
    dataset: questions
    scorers:
      - exact
      - judge: { name: helpful, model: simulated/judge, prompt: Does it say what is expected?, choices: { poor: 0, good: 1 }${extra} }
${scorers}environments: { staging: {} }
`;

/** Answers that people grade as they are, but for every seventh. */
const graded = lines(70, (index) => {
  const kind = index % 2 === 0 ? 'good' : 'poor';
  const other = kind === 'good' ? 'poor' : 'good';
  return {
    id: `c${index}`,
    input: `${index}?`,
    output: `${answers[kind]} ${index}`,
    expected: reference,
    human: index % 7 === 0 ? other : kind,
  };
});

async function withGrades(rows = graded, text = config()): Promise<MadeUpRepository> {
  return await madeUpRepository({
    'prompt-ratchet.yml': text,
    'prompts/answer.md': 'Answer: {{input}}',
    'questions.jsonl': '{"input": "a", "expected": "b"}\n',
    'graded.jsonl': rows,
  });
}

const calibrate = (repository: MadeUpRepository, ...words: readonly string[]) =>
  repository.run(['calibrate', 'support', '--dataset', 'graded.jsonl', ...words]);

describe('prompt-ratchet calibrate', () => {
  it('says how often the judge agrees with people, the kappa, and what that means', async () => {
    const { code, out } = await calibrate(await withGrades());
    expect(code).toBe(0);
    expect(out).toContain('helpful (judge) by simulated/judge');
    expect(out).toContain('70 answers graded by both');
    expect(out).toMatch(/agreement +85\.7% +95% interval/);
    expect(out).toMatch(/Cohen's kappa +0\.71 +95% interval 0\.\d\d … 0\.\d\d/);
    expect(out).toMatch(/Perhaps good enough/);
    expect(out).toMatch(/c\d+: people say (poor|good), the judge says (poor|good)/);
    expect(out).toMatch(/people ↓ judge → +poor +good/);
  });

  it('prints the same as JSON', async () => {
    const { out } = await calibrate(await withGrades(), '--json');
    expect(JSON.parse(out)).toMatchObject({
      suite: 'support',
      scorers: [
        {
          scorer: 'helpful',
          models: ['simulated/judge'],
          leftOut: 0,
          calibration: {
            graded: 70,
            unscored: 0,
            confusion: [
              [30, 5],
              [5, 30],
            ],
            kappa: { status: 'defined' },
          },
          spent: { calls: 71, costUsd: 0 },
        },
      ],
    });
  });

  it('says not to gate on a judge that agrees too seldom', async () => {
    const rows = lines(60, (index) => ({
      input: `${index}?`,
      output: answers[index % 2 === 0 ? 'good' : 'poor'],
      expected: reference,
      human: index % 3 === 0 ? 'good' : 'poor',
    }));
    expect((await calibrate(await withGrades(rows))).out).toContain('Do not gate on this judge');
  });

  it('says that few answers tell little, and that a single grade tells nothing', async () => {
    const all = graded.split('\n');
    expect((await calibrate(await withGrades(all.slice(0, 12).join('\n')))).out).toContain('12 answers are few');
    const good = all.filter((row) => row.includes('"human":"good"')).join('\n');
    expect((await calibrate(await withGrades(good))).out).toContain('people used one grade only');
  });

  it('never shows the person’s grade to the judge: not even where it stands as what is expected', async () => {
    const rows = lines(20, (index) => ({
      input: reference,
      output: `${answers[index % 2 === 0 ? 'good' : 'poor']}`,
      expected: index % 2 === 0 ? 'good' : 'poor',
    }));
    const { out } = await calibrate(await withGrades(rows), '--json');
    // The simulated judge counts the words of what is expected, else those of the input: here the input is the reference.
    expect(JSON.parse(out).scorers[0].calibration).toMatchObject({ graded: 20, agreement: { value: 1 } });
  });

  it('finds answer and grade under other names, and leaves out what lacks one', async () => {
    const rows = lines(12, (index) => ({
      input: `${index}?`,
      metadata: { reply: answers[index % 2 === 0 ? 'good' : 'poor'] },
      expected: reference,
      ...(index < 10 ? { stars: index % 2 === 0 ? '1' : '0' } : {}),
    }));
    const { out } = await calibrate(await withGrades(rows), '--answer', 'reply', '--label', 'stars', '--json');
    expect(JSON.parse(out).scorers[0]).toMatchObject({ leftOut: 2, calibration: { graded: 10 } });
  });

  it('says when the graded answers are what the dataset expects, and takes them for no column that is not there', async () => {
    const rows = lines(10, (index) => ({ input: `${index}?`, answer: `${reference} ${index}`, human: 'good' }));
    const repository = await withGrades(rows);
    const { err, out } = await calibrate(repository, '--json');
    expect(err).toContain('the graded answers are what the dataset reads as "expected"; --answer names');
    expect(JSON.parse(out).scorers[0].calibration.graded).toBe(10);
    const misspelt = await calibrate(repository, '--answer', 'reply');
    expect(misspelt.code).toBe(3);
    expect(misspelt.err).toContain('The answer is looked for in "reply"');
    expect((await calibrate(await withGrades())).err).not.toContain('reads as "expected"');
  });

  it('compares the grade as the judge gives it, also where the suite turns it round', async () => {
    const { out } = await calibrate(await withGrades(graded, config('', ', not: true')), '--json');
    expect(JSON.parse(out).scorers[0].calibration.agreement.value).toBeCloseTo(6 / 7);
  });

  it('asks nobody twice', async () => {
    const repository = await withGrades();
    await calibrate(repository);
    expect((await calibrate(repository)).out).toContain('no model call: every answer was known');
  });

  it.each([
    ['a suite that is not there', ['calibrate', 'nothing'], 'It has support'],
    ['no suite at all', ['calibrate'], 'which suite?'],
    ['a judge that is not there', ['calibrate', 'support', '--scorer', 'exact'], 'It has helpful'],
    ['a dataset without graded answers', ['calibrate', 'support'], 'The cases have input'],
    ['a file that is not there', ['calibrate', 'support', '--dataset', 'no.jsonl'], 'no.jsonl is not there'],
    [
      'more calls than are allowed',
      ['calibrate', 'support', '--dataset', 'graded.jsonl', '--max-calls', '5'],
      'max-calls allows 5',
    ],
  ])('refuses %s, before any call', async (_, words, message) => {
    const { code, out, err } = await (await withGrades()).run(words);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(message);
  });

  it('refuses a grade that is none of the choices, before any call', async () => {
    const repository = await withGrades(
      `${graded}{"id":"odd","input":"i","output":"o","expected":"e","human":"great"}\n`,
    );
    const { code, err } = await calibrate(repository);
    expect(code).toBe(3);
    expect(err).toMatch(/case odd: the grade "+great"+ is none of poor \(0\), good \(1\)/);
    expect(err).not.toContain('planned');
  });
});
