/** Of the bar alone: it stands in a shadow root of its own, where Salesforce's style does not reach. */
export const STYLE = `
:host { all: initial; }
* { box-sizing: border-box; font: 13px/1.45 system-ui, 'Segoe UI', 'Hiragino Sans', 'Noto Sans JP', sans-serif; }
.root { --paper: #fff; --ink: #1f2937; --faint: #4b5563; --line: #d1d5db; --main: #1d4ed8; --on: #fff; --late: #b91c1c;
  position: fixed; right: 16px; bottom: 56px; z-index: 6; color: var(--ink); }
.root.dark { --paper: #111827; --ink: #f3f4f6; --faint: #d1d5db; --line: #4b5563; --main: #93c5fd; --on: #111827; --late: #fca5a5; }
@media (prefers-color-scheme: dark) { .root.auto { --paper: #111827; --ink: #f3f4f6; --faint: #d1d5db; --line: #4b5563;
  --main: #93c5fd; --on: #111827; --late: #fca5a5; } }
.fold { border: 1px solid var(--line); border-radius: 16px; background: var(--paper); color: var(--ink); padding: 4px 14px;
  font-weight: 600; min-height: 32px; cursor: pointer; }
.bar { width: 320px; max-height: min(70vh, 560px); overflow: auto; background: var(--paper); border: 1px solid var(--line);
  border-radius: 10px; box-shadow: 0 6px 24px rgb(0 0 0 / 20%); padding: 12px; }
header { display: flex; justify-content: space-between; align-items: center; }
.part { border-top: 1px solid var(--line); margin-top: 10px; padding-top: 10px; }
h2 { font-weight: 600; margin: 0 0 4px; }
p { margin: 4px 0; }
.small { color: var(--faint); }
button { min-height: 28px; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink);
  padding: 2px 10px; cursor: pointer; }
button.main { background: var(--main); border-color: var(--main); color: var(--on); width: 100%; font-weight: 600; }
button:disabled { opacity: .6; cursor: default; }
button.plain { border-color: transparent; color: var(--faint); }
label { display: block; font-weight: 600; }
input { width: 100%; min-height: 32px; border: 1px solid var(--faint); border-radius: 6px; background: var(--paper);
  color: var(--ink); padding: 2px 8px; }
ul, ol { list-style: none; margin: 6px 0 0; padding: 0; }
li { padding: 4px 0; overflow-wrap: anywhere; }
li span { display: block; color: var(--faint); }
li.late span { color: var(--late); font-weight: 600; }
a { color: var(--main); }
:focus-visible { outline: 2px solid var(--main); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
