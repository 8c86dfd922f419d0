export type Output = {
  write(text: string): void;
  readonly colours: boolean;
  /** Columns. */
  readonly width: number;
};

/** What the process gives the command line, handed down once. */
export type Terminal = {
  readonly folder: string;
  /** Where this package is: the example is in it. */
  readonly packageFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Asks the person at the terminal, one line; undefined: nobody can be asked. */
  readonly ask?: (question: string) => Promise<string>;
  /** For results: a report, JSON. */
  readonly out: Output;
  /** For progress and errors. `terminal`: a person watches, and a line may be written over. */
  readonly err: Output & { readonly terminal: boolean };
};
