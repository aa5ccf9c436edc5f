import { render } from 'preact';
import { App } from './App.tsx';
import './styles/base.css';
import './styles/shell.css';
import './styles/messages.css';
import './styles/blocks.css';
import './styles/composer.css';
import './styles/fields.css';
import './styles/popups.css';
import './styles/modal.css';
import './styles/phone.css';

const root = document.getElementById('app');
if (root) render(<App />, root);
