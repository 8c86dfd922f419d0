export { findProgram, type ProgramCommand } from './program/child.ts';
export { ProgramError, type ProgramErrorReason } from './program/error.ts';
export { type LineProgram, type LineProgramOptions, startLineProgram } from './program/lines.ts';
export { type RunProgramOptions, runProgram, streamProgram } from './program/run.ts';
