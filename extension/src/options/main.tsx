import { render } from 'preact';
import '../background/words.ts';
import { send } from '../shared/send.ts';
import { Options } from './options.tsx';

const app = document.getElementById('app');
if (!app) throw new Error('the options page has lost its place to draw');
const status = await send({ type: 'status' });
const { granted } = await send({ type: 'hosts' });
render(<Options status={status} granted={granted} noLead={location.hash === '#no-lead'} />, app);
