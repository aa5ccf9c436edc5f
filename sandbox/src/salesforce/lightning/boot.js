/* Runs before the page's components: what comes with the page, and how its shadow roots are made. */
globalThis.org = JSON.parse(document.getElementById('org').textContent);

if (globalThis.org.session.settings.shadow === 'native') {
  // In native shadow the page's styles do not reach into components; Salesforce's own bring theirs along.
  const shared = new CSSStyleSheet();
  const sheets = ['/assets/styles/salesforce-lightning-design-system.min.css', '/assets/org.css'];
  void Promise.all(sheets.map((address) => fetch(address).then((answer) => answer.text()))).then((texts) =>
    shared.replaceSync(texts.join('\n')),
  );
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, shared];
    return root;
  };
}
