import { describe, expect, it } from 'vitest';
import { recipientsOf } from '../../src/commands/notify/recipients.ts';
import { config, SMALLEST } from '../config/build.ts';

const smallest = SMALLEST.replace(/^environments:.*\n(?: .*\n)*/m, '');
const environments = `environments:
  staging: { assign: on-pass }
  production: { assign: manual, protected: true }
  production-eu: { assign: manual, protected: true }
`;
const recipients = (notify: string, deploys = true) =>
  recipientsOf(config(`${smallest}${environments}${notify}`), deploys).map((each) => ({
    kind: each.kind,
    environments: each.environments,
  }));

describe('who is told of a run', () => {
  it('is whom the config names, and the deployments of each protected environment', () => {
    expect(recipients('notify: [{ slack: { url-env: SLACK_URL } }]\n')).toEqual([
      { kind: 'slack', environments: ['*'] },
      { kind: 'deployment', environments: ['production', 'production-eu'] },
    ]);
  });

  it('is a protected environment that a `deployment` of others leaves out, and none twice', () => {
    expect(recipients('notify: [{ deployment: { environments: [production, staging] } }]\n')).toEqual([
      { kind: 'deployment', environments: ['production', 'staging'] },
      { kind: 'deployment', environments: ['production-eu'] },
    ]);
    expect(recipients('notify: [{ deployment: { environments: ["prod*"] } }]\n')).toHaveLength(1);
  });

  it('is no deployment where the run has no GitHub to record it', () => {
    expect(recipients('', false)).toEqual([]);
  });
});
