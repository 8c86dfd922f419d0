import { describe, expect, it } from 'vitest';
import { config, refusal, SMALLEST } from './build.ts';

const notify = (written: string): string => `${SMALLEST}notify: ${written}\n`;
const ADDRESS = 'https://hooks.example.com/services/T0/B0/abcdef';

describe('notify', () => {
  it('tells nobody unless it is written', () => {
    expect(config(SMALLEST).notify).toEqual([]);
  });

  it('tells of everything, in every environment, unless it says less', () => {
    const written = `
  - slack: { url-env: SLACK_WEBHOOK_URL }
  - webhook: { url-env: HOOK_URL, secret-env: HOOK_SECRET, environments: [stag*], on: [removed, refused] }
  - repository-dispatch: { event-type: prompt-promoted }
  - repository-dispatch:
  - deployment: {}
`;
    const all = { environments: ['*'], on: ['assigned', 'removed', 'rolled-back', 'refused'] };
    const at = (line: number) => ({ position: { file: 'prompt-ratchet.yml', line, column: 5 } });
    expect(config(notify(written)).notify).toEqual([
      { kind: 'slack', urlEnv: 'SLACK_WEBHOOK_URL', ...all, ...at(12) },
      {
        kind: 'webhook',
        urlEnv: 'HOOK_URL',
        secretEnv: 'HOOK_SECRET',
        environments: ['stag*'],
        on: ['removed', 'refused'],
        ...at(13),
      },
      { kind: 'repository-dispatch', eventType: 'prompt-promoted', ...all, ...at(14) },
      { kind: 'repository-dispatch', eventType: 'prompt-ratchet', ...all, ...at(15) },
      { kind: 'deployment', environments: ['*'], on: ['assigned', 'removed', 'rolled-back'], ...at(16) },
    ]);
  });

  it.each([
    ['an empty list', '[]', 'prompt-ratchet.yml:11:9: "notify" must not be empty'],
    ['no list', '{ slack: { url-env: A } }', 'prompt-ratchet.yml:11:9: "notify" must be a list: found a mapping'],
    [
      'an unknown way',
      '[{ pager: {} }]',
      `prompt-ratchet.yml:11:12: unknown key "pager" in entry 1 of "notify"
  The keys here are slack, webhook, repository-dispatch, deployment.`,
    ],
    [
      'an unknown key',
      '[{ slack: { url-env: A, chanel: b } }]',
      `prompt-ratchet.yml:11:33: unknown key "chanel" in "slack"
  The keys here are url-env, environments, on.`,
    ],
    [
      'an entry that says nothing',
      '[{}]',
      `prompt-ratchet.yml:11:10: entry 1 of "notify": it does not say who is told
  Write one in each entry, such as - slack: { url-env: SLACK_WEBHOOK_URL }.`,
    ],
    [
      'two ways in one entry',
      '[{ slack: { url-env: A }, deployment: {} }]',
      `prompt-ratchet.yml:11:10: entry 1 of "notify": one entry has several kinds: slack, deployment
  Write one in each entry, such as - slack: { url-env: SLACK_WEBHOOK_URL }.`,
    ],
    ['no address', '[{ slack: {} }]', 'prompt-ratchet.yml:11:12: "url-env" is missing in "slack"'],
    ['no secret', '[{ webhook: { url-env: A } }]', 'prompt-ratchet.yml:11:12: "secret-env" is missing in "webhook"'],
    [
      'what is no variable',
      '[{ slack: { url-env: my channel } }]',
      `prompt-ratchet.yml:11:30: "url-env": the name of an environment variable is expected, such as SLACK_WEBHOOK_URL
  Keep the address as a secret of the repository, hand it to the step as a variable under "env", and write the name of the variable here.`,
    ],
    [
      'what is no variable of a secret',
      '[{ webhook: { url-env: A, secret-env: "s3cr3t!" } }]',
      `prompt-ratchet.yml:11:47: "secret-env": the name of an environment variable is expected, such as PROMOTION_WEBHOOK_SECRET
  The secret itself never goes here: hand it to the step as a variable under "env", and write the name of the variable here.`,
    ],
    [
      'an unknown occasion',
      '[{ slack: { url-env: A, on: [promoted] } }]',
      'prompt-ratchet.yml:11:38: entry 1 of "on" must be assigned, removed, rolled-back or refused: found "promoted"',
    ],
    ['no occasion', '[{ slack: { url-env: A, on: [] } }]', 'prompt-ratchet.yml:11:37: "on" must not be empty'],
    [
      'a deployment of what was refused',
      '[{ deployment: { on: [refused] } }]',
      'prompt-ratchet.yml:11:31: entry 1 of "on" must be assigned, removed or rolled-back: found "refused"',
    ],
    [
      'an environment that there is not',
      '[{ deployment: { environments: [staging, prod*] } }]',
      `prompt-ratchet.yml:11:50: no environment is named "prod*"
  The environments are staging.`,
    ],
    [
      'an event type with a blank',
      '[{ repository-dispatch: { event-type: prompt promoted } }]',
      'prompt-ratchet.yml:11:47: "event-type": up to 100 letters, digits, ".", "_" and "-" are expected',
    ],
  ])('refuses %s', (_, written, words) => {
    expect(refusal(notify(written))).toBe(words);
  });

  it.each(['slack: { url-env', 'webhook: { secret-env: A, url-env'])(
    'refuses an address in the place of a variable (%s), without showing it',
    (before) => {
      const words = refusal(notify(`[{ ${before}: "${ADDRESS}" } }]`));
      expect(words).toMatch(/^prompt-ratchet\.yml:11:\d+: "url-env": an address is written here/);
      expect(words).toContain('have a new one made');
      expect(words).not.toContain('hooks.example.com');
      expect(words).not.toContain('abcdef');
    },
  );
});
