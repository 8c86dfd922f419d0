/** The parser alone: the whole package takes five times as long to load, and generates code, which is not wanted here. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export function parse(source: string): import('./tree.ts').Program;
}
