import type { Content, Objection } from '../../commands/request.ts';
import { objectionTo, type People, type Person } from '../../commands/who-may.ts';
import type { EnvironmentConfig } from '../../config/config.ts';
import type { CommitId } from '../../foundation/ids.ts';
import { type PathCommit, type PathHistory, pathHistories } from '../../github/index.ts';
import type { EventContext } from './context.ts';
import { beforePush, peopleOn } from './who.ts';

/**
 * Where an environment names its promoters, everybody who brought what is in question to the default branch since the environment was
 * last given these files has to be one, and not only who made this push: what was refused then would else go along now.
 *
 * @returns in the order of the contents, why each may not be assigned.
 */
export async function whoBroughtMay(
  environment: EnvironmentConfig,
  contents: readonly Content[],
  configPath: string,
  context: EventContext,
): Promise<readonly (Objection | undefined)[]> {
  if (environment.promoters === undefined) return contents.map(() => undefined);
  const { github, repository, sha } = context;
  const asked = contents.map(({ files, since }) => [...files, configPath].map((path) => ({ path, since })));
  const keyOf = ({ path, since }: (typeof asked)[number][number]) => `${since ?? ''} ${path}`;
  const questions = new Map(asked.flat().map((each) => [keyOf(each), each]));
  const ends = { head: sha, before: beforePush(context) };
  const found = await pathHistories(github, repository, ends, [...questions.values()]);
  const histories = new Map([...questions.keys()].map((key, index) => [key, found[index]]));
  const place = { environment, context, people: remembering(peopleOn(context)) };
  return await Promise.all(
    contents.map((content, index) => {
      const own = (asked[index] ?? []).map((each) => ({ path: each.path, history: histories.get(keyOf(each)) }));
      return objectionToContent(content, own.slice(0, -1), own.at(-1), place);
    }),
  );
}

type Place = { readonly environment: EnvironmentConfig; readonly context: EventContext; readonly people: People };
type File = { readonly path: string; readonly history: PathHistory | undefined };

async function objectionToContent(
  { since }: Content,
  files: readonly File[],
  config: File | undefined,
  place: Place,
): Promise<Objection | undefined> {
  const [main] = files;
  if (main === undefined) return notKnown('it is not known which files are in question', place);
  if (since !== undefined && main.history?.wasThere !== true) {
    return notKnown(`${main.path} is new since ${short(since)}, and it is not known who brought what is in it`, place);
  }
  const changed = files.filter(({ history }) => history?.same !== true);
  // Where no file is another one, the config makes the version another one: a model, its parameters.
  const inQuestion = changed.length > 0 ? changed : config?.history?.same === false ? [config] : [];
  for (const file of inQuestion) {
    const objection = await objectionToFile(file, place);
    if (objection !== undefined) return objection;
  }
  return undefined;
}

async function objectionToFile({ path, history }: File, place: Place): Promise<Objection | undefined> {
  if (history === undefined || !history.whole) {
    return notKnown(`${path} was changed so often that it is not known who brought all of it`, place);
  }
  if (history.commits.length === 0) {
    return notKnown(`${path} is another one than it was, and no commit says who brought it`, place);
  }
  for (const commit of history.commits) {
    const objection = await objectionToCommit(commit, path, place);
    if (objection !== undefined) return objection;
  }
  return undefined;
}

async function objectionToCommit(
  { id, pullRequests, isNew }: PathCommit,
  path: string,
  place: Place,
): Promise<Objection | undefined> {
  const { environment, context, people } = place;
  const [pull] = pullRequests;
  if (pull === undefined) {
    if (!isNew) return notKnown(`it is not known who pushed commit ${short(id)}, which changed ${path}`, place);
    return await objectionTo([context.actor], environment, people);
  }
  const unknown = pullRequests.find(({ responsible }) => responsible === undefined);
  if (unknown !== undefined) return notKnown(`GitHub does not say who merged pull request #${unknown.number}`, place);
  const objection = await objectionTo(
    pullRequests.flatMap(({ responsible }) => responsible ?? []),
    environment,
    people,
  );
  return (
    objection && notKnown(`${objection.message}, and merged pull request #${pull.number}, which changed ${path}`, place)
  );
}

/** A refusal with the way out: a person who dispatches answers for what is at the tip. */
function notKnown(message: string, { environment: { slug } }: Place): Objection {
  return { reason: 'not-permitted', message: `${message}: a promoter of ${slug} can dispatch \`promote\`` };
}

function short(commit: CommitId): string {
  return commit.slice(0, 7);
}

/** Asks GitHub once for each person. */
function remembering(people: People): People {
  const known = new Map<string, Promise<Person>>();
  const memberships = new Map<string, ReturnType<People['membership']>>();
  return {
    person(login) {
      const found = known.get(login) ?? people.person(login);
      known.set(login, found);
      return found;
    },
    membership(organization, team, login) {
      const key = `${organization}/${team} ${login}`;
      const found = memberships.get(key) ?? people.membership(organization, team, login);
      memberships.set(key, found);
      return found;
    },
  };
}
