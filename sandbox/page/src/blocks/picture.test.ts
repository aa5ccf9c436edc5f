import { expect, it } from 'vitest';
import { sourceOf } from './Picture.tsx';

it.each([
  ['a file of the workspace', { slack_file: { id: 'F1' } }, '/_files/F1?user=U1'],
  ['a file by its address', { slack_file: { url: 'http://127.0.0.1:1/_files/F2' } }, '/_files/F2?user=U1'],
  ['one on this machine', { image_url: 'http://127.0.0.1:8080/a.png' }, 'http://127.0.0.1:8080/a.png'],
  ['one elsewhere', { image_url: 'https://example.com/a.png' }, undefined],
  ['one whose host only begins so', { image_url: 'https://localhost.example.com/a.png' }, undefined],
  ['no address', { image_url: 'nonsense' }, undefined],
])('shows %s from where it may be loaded', (_what, picture, source) => {
  expect(sourceOf(picture, 'U1')).toBe(source);
});
