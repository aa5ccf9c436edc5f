/** Draws parsed mrkdwn and rich_text. Everything people wrote arrives here as text nodes. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useDesk } from '../context.ts';
import { formatDateTokens } from '../format/date.ts';
import { emojiChar, withEmoji } from '../format/emoji.ts';
import type { Inline } from '../format/inline.ts';
import { type Part, parseMrkdwn } from '../format/mrkdwn.ts';
import { isSafeUrl } from '../format/tags.ts';
import type { Text } from '../types.ts';

/** A link that opens beside the page; telephone and mail links go to their own programs. */
export function Link({ url, children }: { url: string; children: ComponentChildren }) {
  if (!isSafeUrl(url)) return <>{children}</>;
  const web = /^https?:/i.test(url);
  return (
    <a href={url} {...(web ? { target: '_blank', rel: 'noreferrer noopener' } : { class: 'dial' })}>
      {children}
    </a>
  );
}

export function UserName({ id, label }: { id: string; label?: string | undefined }) {
  const desk = useDesk();
  const name = desk.user(id)?.realName ?? label ?? id;
  return <span class={id === desk.me.id ? 'mention mine' : 'mention'}>@{name}</span>;
}

export function ChannelName({ id, label }: { id: string; label?: string | undefined }) {
  const desk = useDesk();
  const known = desk.channelName(id);
  if (!known) return <span class="mention">#{label ?? id}</span>;
  return (
    <button type="button" class="mention" onClick={() => desk.go(id)}>
      #{known}
    </button>
  );
}

export function When(props: { at: number; format: string; fallback: string; link?: string | undefined }) {
  const { reader, now } = useDesk();
  const text = formatDateTokens(props.format, props.at, now() / 1000, reader);
  const time = <time dateTime={new Date(props.at * 1000).toISOString()}>{text || props.fallback}</time>;
  return props.link ? <Link url={props.link}>{time}</Link> : time;
}

function Piece({ node }: { node: Inline }) {
  switch (node.t) {
    case 'text':
      return <>{node.s}</>;
    case 'code':
      return <code>{node.s}</code>;
    case 'bold':
      return <strong>{line(node.c)}</strong>;
    case 'italic':
      return <em>{line(node.c)}</em>;
    case 'strike':
      return <s>{line(node.c)}</s>;
    case 'link':
      return <Link url={node.url}>{withEmoji(node.label)}</Link>;
    case 'user':
      return <UserName id={node.id} label={node.label} />;
    case 'channel':
      return <ChannelName id={node.id} label={node.label} />;
    case 'special':
      return <span class="mention mine">{node.label}</span>;
    case 'date':
      return <When {...node} />;
    case 'emoji':
      return <Emoji name={node.name} />;
  }
}

export function Emoji({ name }: { name: string }) {
  const char = emojiChar(name);
  if (!char) return <>:{name}:</>;
  return (
    <span role="img" aria-label={name.replaceAll('_', ' ')} class="emoji">
      {char}
    </span>
  );
}

const line = (nodes: Inline[]) => nodes.map((node, i) => <Piece key={i} node={node} />);

function PartView({ part }: { part: Part }) {
  switch (part.t) {
    case 'pre':
      return <pre>{part.s}</pre>;
    case 'quote':
      return (
        <blockquote>
          {part.c.map((inner, i) => (
            <PartView key={i} part={inner} />
          ))}
        </blockquote>
      );
    case 'list':
      return (
        <ul class="typed">
          {part.items.map((item, i) => (
            <li key={i}>
              <span aria-hidden="true">{item.mark === '-' ? '•' : item.mark}</span>
              <span>{line(item.c)}</span>
            </li>
          ))}
        </ul>
      );
    case 'lines':
      return (
        <div class="lines">
          {part.lines.map((nodes, i) => (
            <div key={i}>{nodes.length ? line(nodes) : <br />}</div>
          ))}
        </div>
      );
  }
}

/** Kana means Japanese whoever reads it: the glyphs must be the Japanese ones. */
export const langOf = (text: string) => (/[\u3040-\u30ff]/.test(text) ? 'ja' : undefined);

export function Mrkdwn({ text }: { text: string }) {
  const parts = useMemo(() => parseMrkdwn(text), [text]);
  return (
    <div class="rich" lang={langOf(text)}>
      {parts.map((part, i) => (
        <PartView key={i} part={part} />
      ))}
    </div>
  );
}

/** A text object: mrkdwn or plain. */
export function TextView({ text }: { text: Text | string }) {
  if (typeof text === 'string') return <Mrkdwn text={text} />;
  if (text.type === 'mrkdwn') return <Mrkdwn text={text.text} />;
  return (
    <span class="plain" lang={langOf(text.text)}>
      {plain(text)}
    </span>
  );
}

/** The characters of a plain_text object, emoji included. */
export const plain = (text: Text | undefined) =>
  text ? (text.emoji === false ? text.text : withEmoji(text.text)) : '';
