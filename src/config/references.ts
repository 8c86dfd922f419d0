import { nameOf, type Problem, problem, unknownName } from './problem.ts';
import { environmentsOf, type ReadFile, type Rule } from './read-file.ts';

/** What one part of a well-formed config says about another. Each rule on its own; all that is wrong is reported. */
export function referenceProblems(read: ReadFile): readonly Problem[] {
  return RULES.flatMap((rule) => rule(read));
}

const suiteNamesAreUnique: Rule = ({ file }) =>
  file.suites.flatMap((suite, index) =>
    file.suites.findIndex(({ name }) => name === suite.name) === index
      ? []
      : [
          problem(
            ['suites', index, 'name'],
            `two suites are named "${suite.name}"`,
            'Give each suite a name of its own.',
          ),
        ],
  );

const scorerNamesAreUnique: Rule = ({ scorers }) =>
  scorers.flatMap((entries, suite) =>
    entries.flatMap((entry, index) =>
      entries.findIndex(({ name }) => name === entry.name) === index
        ? []
        : [
            problem(
              ['suites', suite, 'scorers', index],
              `two scorers of this suite are named "${entry.name}"`,
              `Give one a name: - ${entry.kind}: { name: …, … }`,
            ),
          ],
    ),
  );

const suitesHaveTheirDataset: Rule = ({ file }) =>
  file.suites.flatMap(({ dataset }, index) =>
    dataset === undefined
      ? []
      : unknownName(['suites', index, 'dataset'], 'dataset', dataset, Object.keys(file.datasets)),
  );

const suitesHaveCasesAndScorers: Rule = ({ file }) =>
  file.suites.flatMap(({ from, dataset, scorers }, index) => {
    if (from !== undefined) return [];
    const missing = [...(dataset === undefined ? ['dataset'] : []), ...(scorers.length === 0 ? ['scorers'] : [])];
    return missing.map((key) =>
      problem(
        ['suites', index],
        `"${key}" is missing in ${nameOf(['suites', index])}`,
        key === 'dataset'
          ? 'Name one of the datasets, or take cases and checks "from" the prompt files themselves.'
          : 'Write at least one scorer, such as "- exact".',
      ),
    );
  });

const scorersOfOneNameWeighAlike: Rule = ({ scorers }) => {
  const weights = new Map<string, number>();
  return scorers.flatMap((entries, suite) =>
    entries.flatMap(({ name, weight }, index) => {
      if (weight === undefined) return [];
      const first = weights.get(name) ?? weight;
      weights.set(name, first);
      return first === weight
        ? []
        : [
            problem(
              ['suites', suite, 'scorers', index],
              `the scorer "${name}" weighs ${weight} here, and ${first} in another suite`,
              'Give both the same weight, or one of them another name.',
            ),
          ];
    }),
  );
};

const modelIsDeclared: Rule = ({ file }) =>
  file.model === undefined || file.model.includes('/')
    ? []
    : unknownName(['model'], 'model', file.model, Object.keys(file.models));

const thereIsAnEnvironment: Rule = ({ file }) =>
  Object.keys(file.environments).length > 0
    ? []
    : [problem(['environments'], '"environments" must not be empty', 'Name one, such as "staging: {}".')];

const environmentsHaveTheirSuites: Rule = ({ file }) =>
  environmentsOf(file).flatMap(([slug, environment]) =>
    (environment.suites ?? []).flatMap((suite, index) =>
      unknownName(
        ['environments', slug, 'suites', index],
        'suite',
        suite,
        file.suites.map(({ name }) => name),
      ),
    ),
  );

const environmentsComeFromEachOther: Rule = ({ file }) =>
  environmentsOf(file).flatMap(([slug, { from }]) => {
    const path = ['environments', slug, 'from'];
    if (from === undefined) return [];
    const missing = unknownName(
      path,
      'environment',
      from,
      Object.keys(file.environments).filter((other) => other !== slug),
    );
    if (from !== slug && missing.length > 0) return missing;
    const way = wayBack(slug, new Map(environmentsOf(file).map(([name, environment]) => [name, environment.from])));
    const isFirst = way !== undefined && environmentsOf(file).find(([name]) => way.includes(name))?.[0] === slug;
    return isFirst
      ? [problem(path, `"from" goes in a circle: ${way.join(' from ')}`, 'One environment must be the first.')]
      : [];
  });

/** The environments on the way from one back to itself. */
function wayBack(slug: string, from: ReadonlyMap<string, string | undefined>): readonly string[] | undefined {
  const way = [slug];
  for (let next = from.get(slug); next !== undefined; next = from.get(next)) {
    if (next === slug) return [...way, slug];
    if (way.includes(next)) return undefined;
    way.push(next);
  }
  return undefined;
}

const protectedIsNeverOnPass: Rule = ({ file }) =>
  environmentsOf(file).flatMap(([slug, environment]) =>
    environment.protected && environment.assign === 'on-pass'
      ? [
          problem(
            ['environments', slug, 'protected'],
            `"${slug}" is protected and assigned on-pass: a pull request never assigns a protected environment`,
            'Write "assign: on-merge" or "assign: manual".',
          ),
        ]
      : [],
  );

const branchesAreTwo: Rule = ({ file: { registry } }) => {
  const [one, other] = [registry.branch, registry['results-branch']];
  const collide = one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
  return collide
    ? [
        problem(
          ['registry'],
          `"branch" and "results-branch" must be two branches: found "${one}" and "${other}"`,
          'Neither may be a folder of the other: git keeps branches as paths.',
        ),
      ]
    : [];
};

const RULES: readonly Rule[] = [
  suiteNamesAreUnique,
  scorerNamesAreUnique,
  suitesHaveTheirDataset,
  suitesHaveCasesAndScorers,
  scorersOfOneNameWeighAlike,
  modelIsDeclared,
  thereIsAnEnvironment,
  environmentsHaveTheirSuites,
  environmentsComeFromEachOther,
  protectedIsNeverOnPass,
  branchesAreTwo,
];
