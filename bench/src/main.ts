import { benchClocks } from './clocks.ts';
import { benchDecide } from './decide.ts';
import { benchPanel } from './panel.ts';
import { benchRoad } from './road.ts';

/** `pnpm bench`: each figure stands beside a peer or a limit measured in the same run; only the ratio counts. */
console.log(`Node ${process.version}; medians; the ratio is ours to the peer, lower is better\n`);
for (const bench of [benchClocks, benchDecide, benchRoad, benchPanel]) console.log(`${await bench()}\n`);
