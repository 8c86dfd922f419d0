import * as z from 'zod/mini';
import { matchesAny } from '../foundation/paths.ts';
import type { YamlText } from '../foundation/strict-yaml.ts';
import type { NotifyConfig } from './config.ts';
import { deployment, type NotifyFile, repositoryDispatch } from './notify-schema.ts';
import { problem } from './problem.ts';
import { environmentsOf, type Rule } from './read-file.ts';

/** Who is told of what, with `on` and `environments` filled in. */
export function toNotify(file: NotifyFile, yaml: YamlText): readonly NotifyConfig[] {
  return file.map((written, index) => ({ ...toEntry(written), position: yaml.position(['notify', index]) }));
}

function toEntry(written: NotifyFile[number]): DistributiveOmit<NotifyConfig, 'position'> {
  const { slack, webhook, 'repository-dispatch': dispatch, deployment: record } = written;
  if (slack) {
    const { 'url-env': urlEnv, ...common } = slack;
    return { kind: 'slack', urlEnv, ...common };
  }
  if (webhook) {
    const { 'url-env': urlEnv, 'secret-env': secretEnv, ...common } = webhook;
    return { kind: 'webhook', urlEnv, secretEnv, ...common };
  }
  if (dispatch !== undefined) {
    const { 'event-type': eventType, ...common } = dispatch ?? z.parse(repositoryDispatch, {});
    return { kind: 'repository-dispatch', eventType, ...common };
  }
  return { kind: 'deployment', ...(record ?? z.parse(deployment, {})) };
}

type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

/** A glob that names no environment of the config is a mistake that would only show as silence. */
export const notifyProblems: Rule = ({ file }) => {
  const known = environmentsOf(file).map(([slug]) => slug);
  if (known.length === 0) return [];
  return (file.notify ?? []).flatMap((written, index) =>
    Object.entries(written).flatMap(([kind, options]) =>
      (options?.environments ?? []).flatMap((glob, at) => {
        if (known.some(matchesAny([glob]))) return [];
        const path = ['notify', index, kind, 'environments', at];
        return [problem(path, `no environment is named "${glob}"`, `The environments are ${known.join(', ')}.`)];
      }),
    ),
  );
};
