import type { Account, ChannelInfo, Message, SlackOut } from '../client.ts';

/** Slack as a list of what it accepted, with its channels' faults; for tests. */
export class AcceptingSlack implements SlackOut {
  readonly accepted: {
    channel: string;
    ts: string;
    deliveryId: string;
    text: string;
    blocks: string;
    edits: number;
  }[] = [];
  /** Channels that answer so. */
  readonly faults = new Map<string, string>();
  calls = 0;
  #ts = 0;

  #check(channel: string): void {
    this.calls++;
    const error = this.faults.get(channel);
    if (error)
      throw Object.assign(new Error(error), { code: 'slack_webapi_platform_error', data: { error } });
  }
  async post(channel: string, message: Message, deliveryId: string): Promise<string> {
    this.#check(channel);
    const ts = `1790000000.${String(++this.#ts).padStart(6, '0')}`;
    const { text, blocks } = message;
    this.accepted.push({ channel, ts, deliveryId, text, blocks: JSON.stringify(blocks), edits: 0 });
    return ts;
  }
  async update(channel: string, ts: string, message: Message): Promise<void> {
    this.#check(channel);
    const found = this.accepted.find((m) => m.channel === channel && m.ts === ts);
    if (!found) throw new Error(`no message ${ts}`);
    found.text = message.text;
    found.blocks = JSON.stringify(message.blocks);
    found.edits++;
  }
  async openDm(userId: string): Promise<string> {
    return `D${userId}`;
  }
  async posted(channel: string): Promise<Map<string, string>> {
    return new Map(this.accepted.filter((m) => m.channel === channel).map((m) => [m.deliveryId, m.ts]));
  }
  async accountOf(): Promise<Account> {
    return {
      locale: 'es-ES',
      zone: 'Europe/Madrid',
      guest: false,
      deactivated: false,
      admin: false,
      name: 'Marta Quiroga',
      bot: false,
    };
  }
  async channelInfo(): Promise<ChannelInfo | null> {
    return { name: 'leads', archived: false, private: true, shared: false };
  }
  async upload(): Promise<string> {
    throw new Error('no pictures here');
  }
  in(channel: string): string[] {
    return this.accepted.filter((m) => m.channel === channel).map((m) => m.text);
  }
}
