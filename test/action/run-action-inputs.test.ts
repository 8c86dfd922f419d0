import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inputNames, readInputs } from '../../src/action/io.ts';

const action: { inputs: Record<string, { default?: string }> } = parse(readFileSync('action.yml', 'utf8'));

const environmentOf = (inputs: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries({ 'github-token': 'ghs_token', ...inputs }).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]),
  );
const read = (inputs: Readonly<Record<string, string>> = {}) => readInputs(environmentOf(inputs));

describe('the inputs of the action', () => {
  const defaults = {
    command: 'auto',
    environment: undefined,
    config: 'prompt-ratchet.yml',
    prompts: [],
    version: undefined,
    from: undefined,
    reason: undefined,
    token: 'ghs_token',
    registryToken: undefined,
    dryRun: false,
    trustedBranches: [],
    comment: 'update',
    maxCalls: undefined,
    maxCostUsd: undefined,
    allowedHosts: undefined,
    override: false,
    remove: false,
    headSha: undefined,
    allowCode: false,
    cache: action.inputs.cache?.default,
  };

  it('have defaults where nothing is given, and where what is given is empty, as the runner does it', () => {
    expect(read()).toEqual(defaults);
    const empty = Object.fromEntries(inputNames.map((name) => [name, name === 'github-token' ? 'ghs_token' : '  ']));
    expect(read(empty)).toEqual(defaults);
  });

  it.each([
    ['command', 'auto', { command: 'auto' }],
    ['command', 'evaluate', { command: 'evaluate' }],
    ['command', 'promote', { command: 'promote' }],
    ['command', 'rollback', { command: 'rollback' }],
    ['environment', ' staging ', { environment: 'staging' }],
    ['config', 'team/ratchet.yml', { config: 'team/ratchet.yml' }],
    ['prompt', 'support-*, billing\n  sales\t', { prompts: ['support-*', 'billing', 'sales'] }],
    ['version', 'sha256:abc', { version: 'sha256:abc' }],
    ['from', 'staging', { from: 'staging' }],
    ['reason', 'because, of it', { reason: 'because, of it' }],
    ['github-token', 'ghs_other', { token: 'ghs_other' }],
    ['registry-token', 'ghs_app', { registryToken: 'ghs_app' }],
    ['dry-run', 'true', { dryRun: true }],
    ['dry-run', 'True', { dryRun: true }],
    ['dry-run', 'false', { dryRun: false }],
    ['trusted-branches', 'main,release', { trustedBranches: ['main', 'release'] }],
    ['comment', 'new', { comment: 'new' }],
    ['comment', 'off', { comment: 'off' }],
    ['max-calls', '0', { maxCalls: 0 }],
    ['max-calls', '250', { maxCalls: 250 }],
    ['max-cost', '0.5', { maxCostUsd: 0.5 }],
    ['max-cost', '0', { maxCostUsd: 0 }],
    ['allowed-hosts', 'api.openai.com, localhost', { allowedHosts: ['api.openai.com', 'localhost'] }],
    ['override', 'true', { override: true }],
    ['remove', 'True', { remove: true }],
    ['head-sha', ' 3f1c2b7a9d5e4f60718293a4b5c6d7e8f9012345 ', { headSha: '3f1c2b7a9d5e4f60718293a4b5c6d7e8f9012345' }],
    ['allow-code-scorers', 'true', { allowCode: true }],
    ['allow-code-scorers', 'False', { allowCode: false }],
    ['cache', 'some/folder', { cache: 'some/folder' }],
    ['cache', 'off', { cache: undefined }],
  ] as const)('read %s: %j', (name, value, expected) => {
    expect(read({ [name]: value })).toEqual({ ...defaults, ...expected });
  });

  it.each([
    ['command', 'deploy', 'It takes auto, evaluate, promote, rollback.'],
    ['command', 'Promote', 'It takes auto, evaluate, promote, rollback.'],
    ['dry-run', 'yes', 'It takes true, false.'],
    ['comment', 'none', 'It takes update, new, off.'],
    ['max-calls', 'many', 'It takes a whole number of at least 0.'],
    ['max-calls', '1.5', 'It takes a whole number of at least 0.'],
    ['max-calls', '-1', 'It takes a whole number of at least 0.'],
    ['max-calls', 'Infinity', 'It takes a whole number of at least 0.'],
    ['max-cost', '$5', 'It takes a number of at least 0, in US dollars.'],
    ['max-cost', '-0.1', 'It takes a number of at least 0, in US dollars.'],
    ['max-cost', 'NaN', 'It takes a number of at least 0, in US dollars.'],
  ])('refuse %s: %j, and say what is accepted', (name, value, todo) => {
    expect(() => read({ [name]: value })).toThrow(
      expect.objectContaining({ name: 'UsageError', message: `the input ${name} is "${value}"`, todo }),
    );
  });

  it.each(['', '  '])('refuse the token %j', (token) => {
    expect(() => read({ 'github-token': token })).toThrow('the input github-token is empty');
  });

  it('are read from nothing but their own variables', () => {
    expect(() => readInputs({ GITHUB_TOKEN: 'ghs_token' })).toThrow('github-token');
  });
});
