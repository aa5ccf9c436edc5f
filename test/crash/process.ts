import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** A real process of the bot, which can be killed at any moment. */
export class BotProcess {
  readonly #child: ChildProcess;
  #output = '';
  private constructor(entry: URL, env: Record<string, string>) {
    this.#child = spawn(process.execPath, ['--import', tsx, entry.pathname], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
    }
  }

  /** Started and saying so. */
  static async start(entry: URL, env: Record<string, string>): Promise<BotProcess> {
    const bot = new BotProcess(entry, env);
    await new Promise<void>((resolve, reject) => {
      bot.#child.stdout?.on('data', () => {
        if (bot.#output.includes('Pitlane is ready')) resolve();
      });
      bot.#child.once('exit', (code) => reject(new Error(`the bot ended with ${code}:\n${bot.#output}`)));
    });
    bot.#child.removeAllListeners('exit');
    return bot;
  }

  /** SIGKILL: nothing of it runs any more when this returns. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }
}
