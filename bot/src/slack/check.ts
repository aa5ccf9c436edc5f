import { webClient } from './client.ts';
import { failureOf } from './errors.ts';

/** Asks Slack whether the token works. @returns null when it does, else Slack's code */
export async function checkSlack(token: string, apiUrl: string | undefined): Promise<string | null> {
  try {
    await webClient(token, apiUrl).auth.test();
    return null;
  } catch (error) {
    return failureOf(error).code;
  }
}
