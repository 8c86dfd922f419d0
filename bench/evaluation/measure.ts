/** What one side took, from after its imports: seconds, and the peak memory of its process in MB. */
export type Figures = {
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly calls: number;
  readonly detail?: string;
};

type Start = { readonly wall: number; readonly cpu: NodeJS.CpuUsage };

export function start(): Start {
  return { wall: performance.now(), cpu: process.cpuUsage() };
}

/** Prints the figures as one line of JSON, for the process that started this one. */
export function report(started: Start, facts: Pick<Figures, 'calls' | 'detail'>): void {
  const { user, system } = process.cpuUsage(started.cpu);
  const figures: Figures = {
    wall: (performance.now() - started.wall) / 1000,
    cpu: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    ...facts,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
