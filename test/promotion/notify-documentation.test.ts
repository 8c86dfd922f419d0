import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dispatchPayload, signedHeaders, slackMessages, webhookBody } from '../../src/promotion/notify/index.ts';
import { config, SMALLEST } from '../config/build.ts';
import { newsWith } from './notify-builders.ts';

const page = await readFile(new URL('../../docs/notifications.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text = '']) => ({
  language,
  text,
}));
const examplesIn = (wanted: string) => examples.flatMap(({ language, text }) => (language === wanted ? [text] : []));

/** The only example in a language. */
function exampleIn(language: string): string {
  const [only = '', ...others] = examplesIn(language);
  expect(others).toEqual([]);
  return only;
}

/** The first cell of each row of the table that begins with these columns. */
function cells(head: string): readonly string[] {
  const rows = page.slice(page.indexOf(head)).split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return rows.map((row) => row.split('|')[1]?.trim().replaceAll('`', '') ?? '');
}

const SECRET = 'a signing secret of some length – ☃';
const SECONDS = 1_763_632_860;

describe('docs/notifications.md', () => {
  it('shows a config that is taken, and the variables that the step needs', () => {
    const [written = '', step = ''] = examplesIn('yaml');
    const { notify } = config(`${SMALLEST.replace('staging', 'production')}${written}`);
    expect(notify.map(({ kind }) => kind)).toEqual(cells('| entry |'));
    const needed = notify.flatMap((entry) =>
      entry.kind === 'webhook' ? [entry.urlEnv, entry.secretEnv] : entry.kind === 'slack' ? [entry.urlEnv] : [],
    );
    expect(Object.keys(parse(step)[0].env)).toEqual(needed);
  });

  it('names what may be waited for', () => {
    const { notify } = config(`${SMALLEST}notify: [{ slack: { url-env: A } }]\n`);
    expect(cells('| `on` |')).toEqual(notify[0]?.on);
  });

  it('shows the body of a webhook', () => {
    expect(exampleIn('json').trim()).toBe(JSON.stringify(JSON.parse(webhookBody(newsWith())), null, 2));
  });

  it('names the headers of a webhook', () => {
    const ours = Object.keys(signedHeaders(newsWith(), '', SECRET, SECONDS)).filter((name) =>
      name.startsWith('prompt-'),
    );
    expect(cells('| header |')).toEqual(ours);
  });

  it('shows what Slack shows', () => {
    const { blocks } = JSON.parse(slackMessages([newsWith()])[0]?.body ?? '');
    const texts = blocks.flatMap((block: { text?: { text: string }; elements?: { text: string }[] }) =>
      [block.text, ...(block.elements ?? [])].flatMap((each) => each?.text ?? []),
    );
    const shown = texts
      .join('\n')
      .replace(/[*`]/g, '')
      .replace(/<[^|]*\|(.*)>/, '$1');
    expect(exampleIn('text').trim()).toBe(shown);
  });

  it('names the keys of the payload, and shows a workflow that reads some', () => {
    const { change, source, ...subject } = JSON.parse(JSON.stringify(dispatchPayload(newsWith())));
    const list = (keys: object) => Object.keys(keys).map((key) => `\`${key}\``);
    const section = page.slice(page.indexOf('## Workflows')).replaceAll('\n', ' ');
    expect(section).toContain(`in ten keys: ${list(subject).join(', ')}, then`);
    expect(section).toContain(`\`change\` (${list(change).join(', ')})`);
    expect(section).toContain(`\`source\` (${list(source).join(', ')})`);
    const workflow = parse(examplesIn('yaml')[2] ?? '');
    expect(workflow.on.repository_dispatch.types).toEqual(['prompt-promoted']);
    const read = [...JSON.stringify(workflow).matchAll(/client_payload\.(\w+)/g)].map(([, key]) => key);
    expect(read).toEqual(['environment', 'name', 'to']);
    expect(Object.keys(subject)).toEqual(expect.arrayContaining(read));
  });
});

describe('the examples that check a signature', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'notifications-'));
    await writeFile(join(folder, 'verify.mjs'), exampleIn('js'));
    await writeFile(join(folder, 'verify.py'), exampleIn('python'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const news = newsWith({ reason: 'weniger Fehler – 🙂' });
  const body = webhookBody(news);
  const headers = signedHeaders(news, body, SECRET, SECONDS);
  const cases = [
    ['what we send', headers, body, SECONDS + 2, true],
    ['another body', headers, body.replace('production', 'staging'), SECONDS, false],
    ['another delivery id', { ...headers, 'prompt-ratchet-delivery': 'sha256:0' }, body, SECONDS, false],
    ['another time', { ...headers, 'prompt-ratchet-timestamp': String(SECONDS + 1) }, body, SECONDS, false],
    ['what is over five minutes old', headers, body, SECONDS + 301, false],
    ['what comes from the future', headers, body, SECONDS - 301, false],
    ['no time at all', { ...headers, 'prompt-ratchet-timestamp': 'now' }, body, SECONDS, false],
    ['half a signature', { ...headers, 'prompt-ratchet-signature': 'sha256=00' }, body, SECONDS, false],
    ['another secret', signedHeaders(news, body, `${SECRET}!`, SECONDS), body, SECONDS, false],
    ['no headers', {}, body, SECONDS, false],
  ] as const;

  it('tell in JavaScript what is ours from what is not', async () => {
    const { isFromPromptRatchet } = await import(pathToFileURL(join(folder, 'verify.mjs')).href);
    const found = cases.map(([what, given, text, now]) => [
      what,
      isFromPromptRatchet(given, Buffer.from(text), SECRET, now),
    ]);
    expect(found).toEqual(cases.map(([what, , , , expected]) => [what, expected]));
  });

  it('tell in Python what is ours from what is not', () => {
    const program = `
import json, sys
from verify import is_from_prompt_ratchet
cases = json.load(sys.stdin)
print(json.dumps([[what, is_from_prompt_ratchet(headers, body.encode(), secret, now)] for what, headers, body, now, secret in cases]))
`;
    const input = JSON.stringify(cases.map(([what, given, text, now]) => [what, given, text, now, SECRET]));
    const out = execFileSync('python3', ['-B', '-c', program], { cwd: folder, input, encoding: 'utf8' });
    expect(JSON.parse(out)).toEqual(cases.map(([what, , , , expected]) => [what, expected]));
  });
});
