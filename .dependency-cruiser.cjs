// The import table of the rooms. A room that is not named may not be imported; a type is allowed where a value is not only
// where the table says "types".
const rooms = {
  foundation: [],
  prompts: ['foundation'],
  datasets: ['foundation'],
  github: ['foundation'],
  models: ['foundation', 'prompts'],
  scorers: ['foundation', 'prompts', 'datasets', 'models'],
  gate: ['foundation'],
  evaluation: ['foundation', 'prompts', 'datasets', 'models', 'scorers', 'gate'],
  registry: ['foundation', 'prompts', 'datasets'],
  promotion: ['foundation', 'gate', 'registry'],
  report: ['foundation', 'prompts', 'gate'],
  config: ['foundation'],
  commands: [
    'foundation',
    'prompts',
    'datasets',
    'github',
    'models',
    'scorers',
    'gate',
    'evaluation',
    'registry',
    'promotion',
    'report',
    'config',
  ],
  action: ['commands', 'config', 'report', 'github', 'foundation'],
  cli: ['commands', 'config', 'report', 'github', 'foundation'],
};
// Types only.
const types = {
  gate: ['evaluation', 'scorers', 'datasets', 'models'],
  promotion: ['evaluation', 'prompts'],
  report: ['evaluation', 'promotion', 'scorers', 'datasets', 'models'],
};
// Single files that reach further: the registry's GitHub store may import github.
const exceptions = {
  registry: '^src/registry/git/github-store\\.ts$',
};
// Single files of a room that another room may import: the option schemas that config composes.
const openFiles = {
  config: ['^src/scorers/options\\.ts$', '^src/models/options\\.ts$'],
};

const folder = (names) => `^src/(${names.join('|')})/`;

const forbidden = Object.entries(rooms).flatMap(([room, allowed]) => {
  const own = [room, ...allowed];
  const typed = types[room] ?? [];
  const rules = [
    {
      name: `room-${room}`,
      comment: `${room} may import ${allowed.join(', ') || 'nothing of ours'}${typed.length > 0 ? `, and types of ${typed.join(', ')}` : ''}`,
      severity: 'error',
      from: { path: `^src/${room}/`, ...(exceptions[room] ? { pathNot: exceptions[room] } : {}) },
      to: { path: '^src/', pathNot: [folder([...own, ...typed]), ...(openFiles[room] ?? [])] },
    },
  ];
  if (typed.length > 0) {
    rules.push({
      name: `room-${room}-types-only`,
      comment: `${room} may import only types of ${typed.join(', ')}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: folder(typed), dependencyTypesNot: ['type-only'] },
    });
  }
  return rules;
});

/** A format, a scorer or a provider never imports a sibling: shared code lives one level up. */
const siblings = ['prompts/formats', 'datasets/formats', 'scorers/kinds', 'models/providers'].map((path) => ({
  name: `siblings-${path.replace('/', '-')}`,
  severity: 'error',
  // Kinds of scorers are in folders, one file each.
  from: { path: `^src/${path}/(${path === 'scorers/kinds' ? '.+' : '[^/]+'})\\.ts$`, pathNot: '/index\\.ts$' },
  to: { path: `^src/${path}/`, pathNot: `^src/${path}/$1\\.ts$` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'registry-github-store',
      severity: 'error',
      from: { path: exceptions.registry },
      to: { path: '^src/', pathNot: folder(['registry', 'foundation', 'prompts', 'datasets', 'github']) },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...forbidden,
    ...siblings,
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
