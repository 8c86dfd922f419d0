export { type Annotation, annotations } from './annotations.ts';
export { type CaseChangesInput, caseChanges } from './changes.ts';
export { commentMarker, renderComment, renderSummary } from './comment.ts';
export { type Explanation, explain } from './explain.ts';
export { redactReport, reportToJson } from './redact.ts';
export type { CallFacts, CaseChange, Notice, PromotionReport, PromptReport, Report } from './report.ts';
export { renderTerminal, type TerminalOptions } from './terminal/terminal.ts';
