import { codePoints, utf8Bytes } from './markdown/fill-page.ts';
import { renderPage, runLink } from './markdown/page.ts';
import type { Report } from './report.ts';

/** GitHub refuses a comment of more than 65,536 characters; the rest is for what GitHub counts differently. */
const COMMENT_LIMIT = 60_000;

/** GitHub drops a job summary of more than 1 MiB. */
const SUMMARY_LIMIT = 900 * 1024;

/**
 * The hidden first line by which a comment is found again (with its author): one comment a pull request, project,
 * config and, where the workflow names one, environment.
 * Whatever is not a letter, a digit, `.`, `_`, `/` or a single `-` is percent-encoded, so that no path ends the comment early.
 */
export function commentMarker({
  project,
  config,
  onlyEnvironment,
}: Pick<Report, 'project' | 'config' | 'onlyEnvironment'>): string {
  const one = onlyEnvironment === undefined ? '' : `:${encoded(onlyEnvironment)}`;
  return `<!-- prompt-ratchet:${encoded(project ?? '')}:${encoded(config)}${one} -->`;
}

/** The comment on a pull request: markdown of at most 60,000 code points, verdict first, the marker in its first line. */
export function renderComment(report: Report): string {
  const link = report.runUrl === undefined ? '' : ` of the ${runLink(report.runUrl)}`;
  return renderPage(report, {
    marker: commentMarker(report),
    limit: COMMENT_LIMIT,
    measure: codePoints,
    cases: 10,
    textLength: 600,
    elsewhere: `More is in the job summary${link}, all of it in its report.json.`,
  });
}

/** The job summary: the same page with more cases and longer texts, at most 900 KiB. */
export function renderSummary(report: Report): string {
  return renderPage(report, {
    limit: SUMMARY_LIMIT,
    measure: utf8Bytes,
    cases: 100,
    textLength: 4_000,
    elsewhere: 'All of it is in report.json.',
  });
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('%2F', '/')
    .replaceAll(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll(/(?<=^|-)-/g, '%2D')
    .replace(/-$/, '%2D');
}
