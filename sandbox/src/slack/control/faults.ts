import type { Fault, FaultInput } from '../contract.ts';
import { ControlError } from '../refusal.ts';

interface Held {
  fault: Fault;
  left: number;
  pass: number;
}

/** Faults that were asked for, and the requests they hold. */
export class Faults {
  #list: Held[] = [];
  #serial = 0;
  readonly #stalled = new Set<() => void>();
  readonly #waiting = new Set<() => void>();

  add(input: FaultInput): Fault {
    this.#serial += 1;
    const fault: Fault = { ...input, id: `fault${this.#serial}`, hits: 0 };
    this.#list.push({ fault, left: input.times ?? 1, pass: input.after ?? 0 });
    return fault;
  }

  /** The fault that strikes this call, if one does; it is counted. */
  strike(method: string, channel: string | undefined): Fault | null {
    for (const held of this.#list) {
      const { fault } = held;
      if (fault.method !== method || held.left === 0) continue;
      if (fault.match?.channel && fault.match.channel !== channel) continue;
      if (held.pass > 0) {
        held.pass -= 1;
        continue;
      }
      held.left -= 1;
      fault.hits += 1;
      for (const check of this.#waiting) check();
      return fault;
    }
    return null;
  }

  list(): Fault[] {
    return this.#list.map(({ fault }) => ({ ...fault }));
  }

  /** Forgets the faults; requests they hold stay held until released. */
  clear(): void {
    this.#list = [];
  }

  /** Holds a request. @returns whether it may go on: false when its client left meanwhile */
  hold(left: AbortSignal): Promise<boolean> {
    if (left.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (goOn: boolean) => {
        this.#stalled.delete(go);
        left.removeEventListener('abort', leave);
        resolve(goOn);
      };
      const go = () => settle(true);
      const leave = () => settle(false);
      left.addEventListener('abort', leave);
      this.#stalled.add(go);
    });
  }

  /** Lets held requests go on. @returns how many */
  release(): number {
    const held = [...this.#stalled];
    for (const go of held) go();
    return held.length;
  }

  /** Resolves when the fault struck `hits` times. @throws ControlError `timeout` or `no_such_fault` */
  async wait(id: string, hits: number, timeoutMs: number): Promise<Fault> {
    const held = this.#list.find(({ fault }) => fault.id === id);
    if (!held) throw new ControlError('no_such_fault', `There is no fault ${id}.`, 404);
    const { fault } = held;
    await new Promise<void>((resolve, reject) => {
      const check = () => {
        if (fault.hits < hits) return;
        end();
        resolve();
      };
      const end = () => {
        clearTimeout(timer);
        this.#waiting.delete(check);
      };
      const timer = setTimeout(() => {
        end();
        reject(new ControlError('timeout', `${id} struck ${fault.hits} of ${hits} times.`, 408));
      }, timeoutMs);
      this.#waiting.add(check);
      check();
    });
    return { ...fault };
  }
}
