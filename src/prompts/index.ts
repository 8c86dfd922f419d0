export { diffVersions } from './diff.ts';
export { promptFiles, slugOf } from './files.ts';
export { type ParameterSet, readParameterSet } from './parameter-sets.ts';
export { type ParsedPrompt, type PromptSource, parsePrompts, referencedFiles, refuseDuplicateSlugs } from './parse.ts';
export {
  type CompiledPrompt,
  compilePrompt,
  MissingVariableError,
  type RenderedFor,
  type RenderedMessages,
  RenderedTooLargeError,
  RenderingError,
  renderPrompt,
} from './template.ts';
export { promptVersionFromJson, promptVersionToJson } from './version-json.ts';
