import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { gateSchema } from '../../src/config/gate/schema.ts';
import { configSchema } from '../../src/config/schema.ts';
import { isJsonObject, type JsonValue } from '../../src/foundation/json.ts';
import { scorerOptions } from '../../src/scorers/options.ts';
import { changed, config } from './build.ts';

const page = readFileSync('docs/configuration.md', 'utf8');

/** The row of a table that begins with this cell. */
function rowOf(cell: string): string {
  return page.split('\n').find((line) => line.startsWith(`| \`${cell}\` |`)) ?? '';
}

describe('docs/configuration.md', () => {
  it.each(Object.keys(scorerOptions))('names the options of %s, and no others', (kind) => {
    const schema = z.toJSONSchema(scorerOptions[kind as keyof typeof scorerOptions], {
      io: 'input',
      unrepresentable: 'any',
    });
    const options = Object.keys(schema.properties ?? {}).sort();
    const cells = rowOf(kind).split('|').at(-2) ?? '';
    expect([...cells.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name).sort()).toEqual(options);
  });

  it('shows a gate that is taken', () => {
    const [, example = ''] = /## Gate\n.*?```yaml\n(.*?)```/s.exec(page) ?? [];
    const written = changed('exact', 'label\n      - contains').replace('{}', `\n${example.replace(/^/gm, '    ')}`);
    expect(config(written).environments[0]?.gate).toMatchObject({ mode: 'strict', mustImprove: { need: 'any' } });
  });

  it('shows environments that are taken, with who may move them and who is told', () => {
    const [, example = ''] = /## Environments\n.*?```yaml\n(.*?)```/s.exec(page) ?? [];
    const rest = changed('exact', 'label').replace(/^environments:[\s\S]*$/m, '');
    const { environments, notify } = config(`${rest}${example}`);
    expect(environments).toMatchObject([
      { slug: 'staging', together: 'each', promoters: undefined },
      { slug: 'production', evidenceDays: 14, promoters: [{ kind: 'user' }, { kind: 'team' }, { kind: 'role' }] },
    ]);
    expect(notify).toMatchObject([{ kind: 'slack', environments: ['production'] }]);
  });

  it('names the keys of an environment, and no others', () => {
    const schema: JsonValue = JSON.parse(JSON.stringify(z.toJSONSchema(configSchema, { io: 'input' })));
    const { properties } = isJsonObject(schema) ? schema : {};
    const environments = isJsonObject(properties) ? properties.environments : undefined;
    const section = page.slice(page.indexOf('## Environments\n'), page.indexOf('## Gate\n'));
    const named = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, key]) => key ?? '');
    const own = new Set(keys(environments).flatMap((key) => key.split('.')[1] ?? []));
    expect(named.sort()).toEqual([...own].sort());
    expect(rowOf('notify[]')).not.toBe('');
  });

  it('names the keys of the gate, and no others', () => {
    const schema: JsonValue = JSON.parse(JSON.stringify(z.toJSONSchema(gateSchema, { io: 'input' })));
    const section = page.slice(page.indexOf('## Gate\n'), page.indexOf('## Labels'));
    const cells = section.split('\n').map((line) => (line.startsWith('| `') ? (line.split('|')[1] ?? '') : ''));
    const named = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, key]) => key ?? ''));
    expect(named.map((key) => key.replace(/<\w+>/, '*')).sort()).toEqual([...new Set(keys(schema))].sort());
  });
});

/** Every key that holds a value, by its way down from the gate; a name that the user chooses is `*`. */
function keys(schema: JsonValue | undefined, path: readonly string[] = []): readonly string[] {
  if (!isJsonObject(schema)) return [];
  const { properties, additionalProperties, anyOf } = schema;
  if (isJsonObject(properties)) {
    return Object.entries(properties).flatMap(([key, member]) => keys(member, [...path, key]));
  }
  if (isJsonObject(additionalProperties)) return keys(additionalProperties, [...path, '*']);
  if (Array.isArray(anyOf)) return anyOf.flatMap((form) => keys(form, path));
  return [path.join('.')];
}
