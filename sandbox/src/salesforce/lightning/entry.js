import { createElement } from 'lwc';
import App from 'one/app';

document.body.append(createElement('one-app', { is: App }));
