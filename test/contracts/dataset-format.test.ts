import { datasetFormatContract, type RowSample } from './dataset-format.ts';

datasetFormatContract('JSON Lines', {
  ending: '.jsonl',
  write: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  lineOf: (index) => index + 1,
});

datasetFormatContract('CSV', {
  ending: '.csv',
  write(rows) {
    const columns = Object.keys(rows[0] ?? {});
    const records = rows.map((row) => columns.map((column) => cell(row, column)).join(','));
    return `${[columns.join(','), ...records].join('\n')}\n`;
  },
  lineOf: (index) => index + 2,
});

function cell(row: RowSample, column: string): string {
  const value = row[column] ?? '';
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
