import { type Problem, problem, quoted, unknownName } from '../problem.ts';
import { environmentsOf, type ReadFile, type Rule } from '../read-file.ts';
import type { GateFile } from './schema.ts';
import { toMustImprove } from './to-gate.ts';

/** What the gates of a well-formed config say about scorers, and about themselves. All that is wrong is reported. */
export function gateProblems(read: ReadFile): readonly Problem[] {
  return RULES.flatMap((rule) => rule(read));
}

const gatesNameScorers: Rule = (read) =>
  environmentsOf(read.file).flatMap(([slug, { suites, gate }]) => {
    const counting = read.file.suites.filter(({ name }) => suites === undefined || suites.includes(name));
    // What a prompt file brings along is not known here: the names are looked for when its suites are made.
    if (counting.some(({ from }) => from !== undefined)) return [];
    const here = counting.flatMap((suite) => read.scorers[read.file.suites.indexOf(suite)] ?? []);
    const known = [...new Set(here.map(({ name }) => name))];
    const keys = (['scorers', 'weights', 'bounds'] as const).flatMap((key) =>
      Object.keys(gate[key]).flatMap((name) =>
        unknownName(['environments', slug, 'gate', key, name], 'scorer', name, known, 'key'),
      ),
    );
    return [...keys, ...improving(slug, gate).flatMap(({ path, name }) => unknownName(path, 'scorer', name, known))];
  });

const mustImproveNamesEachOnce: Rule = ({ file }) =>
  environmentsOf(file).flatMap(([slug, { gate }]) => {
    const entries = improving(slug, gate);
    return entries.flatMap(({ path, name }, index) =>
      entries.findIndex((entry) => entry.name === name) === index
        ? []
        : [problem(path, `${quoted(name)} is there twice`, 'Keep one of the two.')],
    );
  });

/** The scorers that must improve, each with its place in the file. */
function improving(slug: string, gate: GateFile): readonly { path: Problem['path']; name: string }[] {
  const written = gate['must-improve'];
  if (written === undefined) return [];
  const { need, scorers } = toMustImprove(written);
  const list = ['environments', slug, 'gate', 'must-improve', ...(Array.isArray(written) ? [] : [need])];
  return scorers.map((name, index) => ({ path: [...list, index], name }));
}

const weightsLeaveAScorer: Rule = ({ file, scorers }) =>
  environmentsOf(file).flatMap(([slug, { suites, gate }]) =>
    file.suites.flatMap(({ name, from }, index) => {
      const counts = from === undefined && (suites === undefined || suites.includes(name));
      const weights = new Map(Object.entries(gate.weights));
      const entries = scorers[index] ?? [];
      const nothing = entries.length > 0 && entries.every((entry) => (weights.get(entry.name) ?? entry.weight) === 0);
      return counts && nothing
        ? [problem(['environments', slug, 'gate', 'weights'], `every scorer of suite "${name}" has the weight 0`)]
        : [];
    }),
  );

/** Its scores stand on the baseline's side, and the candidate's is the same throughout: a minimum would hold of any answers. */
const comparisonsAreNotAbsolute: Rule = ({ file, scorers }) =>
  environmentsOf(file).flatMap(([slug, { suites, gate }]) => {
    const comparing = file.suites.flatMap(({ name }, index) =>
      suites === undefined || suites.includes(name)
        ? (scorers[index] ?? []).filter(({ kind }) => kind === 'pairwise')
        : [],
    );
    return [...new Set(comparing.map(({ name }) => name))].flatMap((name) => {
      const path = ['environments', slug, 'gate'];
      const todo = 'Ask for more by max-drop or must-improve; for an absolute grade use judge.';
      const found = [
        { key: ['scorers', name, 'min'], set: Object.hasOwn(gate.scorers, name) && (gate.scorers[name]?.min ?? 0) > 0 },
        { key: ['bounds', name], set: Object.hasOwn(gate.bounds, name) },
      ];
      return found.flatMap(({ key, set }) =>
        set
          ? [
              problem(
                [...path, ...key],
                `"${name}" compares the two sides: "${key[0] === 'bounds' ? 'bounds' : 'min'}" has no meaning for it`,
                todo,
              ),
            ]
          : [],
      );
    });
  });

/** Turned round it would promote what its judge likes less. */
const comparisonsAreNotTurnedRound: Rule = ({ scorers }) =>
  scorers.flatMap((entries, suite) =>
    entries.flatMap(({ kind, not }, index) =>
      kind === 'pairwise' && not
        ? [
            problem(
              ['suites', suite, 'scorers', index],
              '"not" has no meaning for pairwise',
              'Take it out, and say in its rubric what makes an answer better.',
            ),
          ]
        : [],
    ),
  );

/** Strict mode passes what is proven to drop by less than `max-drop`: with 0 an equal prompt is blocked however many its cases. */
const strictToleratesSomeDrop: Rule = ({ file }) =>
  environmentsOf(file).flatMap(([slug, { gate }]) => {
    if (gate.mode !== 'strict') return [];
    const drops = [
      { path: ['max-drop'], drop: gate['max-drop'] },
      ...Object.entries(gate.scorers).map(([name, own]) => ({
        path: ['scorers', name, 'max-drop'],
        drop: own['max-drop'],
      })),
    ];
    return drops.flatMap(({ path, drop }) =>
      drop === 0
        ? [
            problem(
              ['environments', slug, 'gate', ...path],
              'in strict mode "max-drop: 0" passes nothing but a proven gain',
              'Write the drop that is tolerated, such as 0.05; to ask for a gain write "must-improve".',
            ),
          ]
        : [],
    );
  });

const RULES: readonly Rule[] = [
  gatesNameScorers,
  mustImproveNamesEachOnce,
  weightsLeaveAScorer,
  comparisonsAreNotAbsolute,
  comparisonsAreNotTurnedRound,
  strictToleratesSomeDrop,
];
