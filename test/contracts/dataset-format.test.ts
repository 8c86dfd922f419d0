import { datasetFormatContract, type RowSample } from './dataset-format.ts';

datasetFormatContract('JSON Lines', {
  ending: '.jsonl',
  write: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  lineOf: (index) => index + 1,
  withoutRows: '',
  repeat: ({ input }) => ({ before: '', row: JSON.stringify({ input }), between: '\n', after: '\n' }),
});

datasetFormatContract('CSV', {
  ending: '.csv',
  write(rows) {
    const columns = Object.keys(rows[0] ?? {});
    const records = rows.map((row) => columns.map((column) => cell(row, column)).join(','));
    return `${[columns.join(','), ...records].join('\n')}\n`;
  },
  lineOf: (index) => index + 2,
  withoutRows: 'id,input,expected\n',
  repeat: (row) => ({ before: 'input\n', row: cell(row, 'input'), between: '\n', after: '\n' }),
});

datasetFormatContract('JSON', {
  ending: '.json',
  write: (rows) => `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`,
  lineOf: (index) => index + 2,
  withoutRows: '[\n]\n',
  repeat: ({ input }) => ({ before: '[\n', row: JSON.stringify({ input }), between: ',\n', after: '\n]\n' }),
});

datasetFormatContract('JSON on one line, under a key', {
  ending: '.json',
  write: (rows) => JSON.stringify({ version: 1, examples: rows }),
  lineOf: () => 1,
  withoutRows: '{"examples":[],"version":1}',
  repeat: ({ input }) => ({ before: '{"rows":[', row: JSON.stringify({ input }), between: ',', after: ']}' }),
});

datasetFormatContract('YAML', {
  ending: '.yaml',
  write: (rows) => rows.map((row) => `- ${JSON.stringify(row)}\n`).join(''),
  lineOf: (index) => index + 1,
  withoutRows: '# nothing\n',
  repeat: ({ input }) => ({ before: '', row: `- input: ${input}`, between: '\n', after: '\n' }),
  manyRows: 5_000,
});

datasetFormatContract('YAML in block style, under a key', {
  ending: '.yml',
  write: (rows) => `name: triage\ntests:\n${rows.map(inBlockStyle).join('')}`,
  lineOf: (index) => 3 + index * 6,
  withoutRows: 'tests: []\n',
  repeat: ({ input }) => ({ before: 'rows:\n', row: `  - input: ${input}`, between: '\n', after: '\n' }),
  manyRows: 5_000,
});

function cell(row: RowSample, column: string): string {
  const value = row[column] ?? '';
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function inBlockStyle(row: RowSample): string {
  const members = Object.entries(row).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `  - ${members.join('\n    ')}\n`;
}
