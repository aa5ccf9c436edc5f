import { Bench } from 'tinybench';

export interface Pair {
  readonly title: string;
  readonly ours: readonly [name: string, run: () => unknown];
  readonly peer: readonly [name: string, run: () => unknown];
  readonly ms?: number;
}

/** Runs two in turn and says both medians and their ratio. */
export async function pair({ title, ours, peer, ms = 500 }: Pair): Promise<string> {
  const bench = new Bench({ time: ms, warmupTime: ms / 4 });
  bench.add(ours[0], async () => void (await ours[1]()));
  bench.add(peer[0], async () => void (await peer[1]()));
  await bench.run();
  const [a, b] = bench.tasks.map((task) => {
    const { result } = task;
    if (!('latency' in result)) throw new Error(`${task.name}: no figure`);
    return { name: task.name, us: result.latency.p50 * 1000 };
  });
  if (!a || !b) throw new Error('two tasks were expected');
  const line = (x: { name: string; us: number }) =>
    `  ${x.name.padEnd(62)} ${x.us.toFixed(1).padStart(10)} µs`;
  return [title, line(a), line(b), `  ratio ${(a.us / b.us).toFixed(3)}`].join('\n');
}
