import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { dealershipSecret } from '../server/webhook-signature.ts';
import { OperatorError } from './errors.ts';

/** The secret with which one dealership's system signs what it sends to the webhook. */
export const secretCommand = () =>
  new Command('webhook-secret')
    .description("print a dealership's webhook secret")
    .argument('<dealership>', 'its key, e.g. madrid')
    .action((key: string) => {
      const { PITLANE_WEBHOOK_SECRET: master } = readConfig(process.env);
      if (!master) throw new OperatorError('PITLANE_WEBHOOK_SECRET is not set: the webhook is off.');
      console.log(dealershipSecret(master, key));
    });
