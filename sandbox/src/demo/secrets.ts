import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

const schema = z.object({
  botToken: z.string(),
  appToken: z.string(),
  signingSecret: z.string(),
  webhookSecret: z.string(),
});

/** Tokens of the stand-in, made once a data directory: the sandbox knows no token that anyone else has. */
export function demoSecrets(path: string): z.infer<typeof schema> {
  if (existsSync(path)) return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const random = () => randomBytes(16).toString('hex');
  const secrets = {
    botToken: `xoxb-sandbox-${random()}`,
    appToken: `xapp-sandbox-${random()}`,
    signingSecret: random(),
    webhookSecret: random(),
  };
  writeFileSync(path, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
