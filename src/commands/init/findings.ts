import type { Variables } from '../../datasets/dataset.ts';
import type { ParsedPrompt } from '../../prompts/index.ts';
import { isPinned, type Key } from './look/keys.ts';
import type { Undeclared } from './look/prompts.ts';
import type { Seen } from './look/survey.ts';
import type { ConfigFacts } from './text/config-text.ts';

/** One thing that was seen, or chosen, and why. `level`: what a person should look at, or only know. */
export type Finding = { readonly level: 'found' | 'chosen' | 'attention'; readonly message: string };

export const attention = (message: string): Finding => ({ level: 'attention', message });
const found = (message: string): Finding => ({ level: 'found', message });
const chosen = (message: string): Finding => ({ level: 'chosen', message });

export function foundOf(seen: Seen): readonly Finding[] {
  const { files } = seen.prompts;
  const count = [...files.values()].flat().length;
  return [
    found(`${counted(count, 'prompt')} in ${counted(files.size, 'file')}: ${listed([...files.keys()])}`),
    ...seen.datasets.datasets.map(({ path, dataset, cases }) => {
      const columns = columnsOf(cases.slice(0, 50).map(({ input }) => input));
      return found(`${path}: ${counted(dataset.size, 'case')} with ${listed(columns)}`);
    }),
    ...refusedFindings(seen),
  ];
}

/** The names that the file itself has: a plain input is there under ours as well. */
function columnsOf(inputs: readonly Variables[]): readonly string[] {
  const names = [...new Set(inputs.flatMap((input) => Object.keys(input)))];
  const isCopy = names.some((name) => name !== 'input' && inputs.every((input) => input[name] === input.input));
  return isCopy ? names.filter((name) => name !== 'input') : names;
}

export function refusedFindings({ prompts, datasets }: Seen): readonly Finding[] {
  return [
    ...[...prompts.refused.values()].map((message) => attention(`no usable prompt: ${message}`)),
    ...[...datasets.refused.values()].map((message) => attention(`no usable dataset: ${message}`)),
  ];
}

export function chosenOf({ suites, model }: ConfigFacts): readonly Finding[] {
  return [
    ...suites.map(({ slugs, source, scorers, cases }) => {
      const by = scorers.map(({ kind, because }) => `${kind} (${because})`).join('; ');
      const over =
        source.kind === 'dataset'
          ? `over ${source.dataset.path}`
          : `by the ${counted(cases, 'case')} of ${slugs.length === 1 ? 'its own file' : 'their own files'}`;
      return chosen(`${listed(slugs)} ${over}${by === '' ? '' : `, scored by ${by}`}`);
    }),
    ...(model === undefined
      ? []
      : [
          chosen(
            `the model ${model.model} for ${counted(model.prompts, 'prompt')} that ${model.prompts === 1 ? 'names' : 'name'} none: ${model.because}`,
          ),
        ]),
  ];
}

/** What files ask for and nothing here does: said, never dropped in silence. */
export function untested(all: readonly ParsedPrompt[]): readonly Finding[] {
  const messages = all.flatMap(({ tests }) =>
    (tests?.unmapped ?? []).map(
      ({ message, position }) =>
        `${position.file}${position.line === undefined ? '' : `:${position.line}`}: ${message}`,
    ),
  );
  return [...new Set(messages)].map((message) => attention(`a check that is not taken over: ${message}`));
}

export function keyFindings(keys: readonly Key[], seen: Seen): readonly Finding[] {
  return keys.map(({ variable, secret }) =>
    seen.secrets.some((key) => key.variable === variable)
      ? found(`${variable} is named by this repository: the workflow reads the secret ${secret}`)
      : attention(`the models need ${variable}: add it as a secret of the repository (gh secret set ${secret})`),
  );
}

export function modelFindings(models: readonly string[]): readonly Finding[] {
  const loose = [...new Set(models)].filter((id) => !isPinned(id) && !/^(?:ollama|azure)\//.test(id));
  if (loose.length === 0) return [];
  return [
    attention(
      `${listed(loose)}: ${loose.length === 1 ? 'a name' : 'names'} without a date may stand for another model tomorrow. Pin ${loose.length === 1 ? 'it' : 'them'} where the provider has dated names`,
    ),
  ];
}

/** Why each prompt that asks an undeclared model is not gated yet, and what to write. */
export function undeclaredOf({ prompts }: Seen): readonly { readonly path: string; readonly because: string }[] {
  return [...prompts.undeclared].map(([path, each]) => ({ path, because: undeclared(each) }));
}

function undeclared({ model, owner, declared }: Undeclared): string {
  const add = 'and add the file to "prompts" and to a suite';
  if (owner.kind === 'by-name') {
    return `its model "${model}" is called like one that another file has at an address of its own. Write <provider>/${model} in it`;
  }
  if (declared !== undefined) {
    const same =
      declared.kind === owner.kind
        ? `If it is the one that "models" has under this name, ${add.slice(4)}. Else g`
        : 'G';
    return `nothing says where its model "${model}" is, and another file has one of this name. ${same}ive one of the two another name, declare it under "models", ${add}`;
  }
  return owner.kind === 'azure'
    ? `its model "${model}" is a deployment at Azure, and no one address of its resource is written out. Fill in the entry "${model}" of "models", ${add}`
    : `its model "${model}" is at an address or an account of your own. Declare it under "models", with its provider and base-url, ${add}`;
}

/** @param own paths of the proposed ones. */
export function workflowFindings({ workflows }: Seen, own: readonly string[]): readonly Finding[] {
  const others = workflows.filter((path) => !own.includes(path));
  if (others.length === 0) return [];
  return [
    found(
      `${listed(others)} ${others.length === 1 ? 'uses' : 'use'} the action already: look at what is proposed beside it`,
    ),
  ];
}

/** Which prompt of a file, where it has several. */
export function keyOf({ path, version }: ParsedPrompt, all: readonly ParsedPrompt[]): string {
  return all.filter((each) => each.path === path).length > 1 ? ` (${version.slug})` : '';
}

function listed(names: readonly string[]): string {
  return names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}

function counted(count: number, what: string): string {
  return `${String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')} ${what}${count === 1 ? '' : 's'}`;
}

/** Files that nothing can judge yet, by what is missing. */
export function ungated(left: readonly { readonly path: string; readonly because: string }[]): readonly Finding[] {
  const reasons = new Map<string, string[]>();
  for (const { path, because } of left) reasons.set(because, [...(reasons.get(because) ?? []), path]);
  return [...reasons].map(([because, paths]) =>
    attention(`${listed(paths)} ${paths.length === 1 ? 'is' : 'are'} not gated yet: ${because}`),
  );
}
