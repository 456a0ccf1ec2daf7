// Result folders that lie together.

const linksSection = (links) => (!links?.length ? null : section("folders", "Folders", null, sortableTable("folders", [
  { name: "folder", words: true, value: (link) => link.name, text: (link) => (link.href ? make("a", { href: link.href }, link.name) : link.name) },
  { name: "kind", words: true, value: (link) => link.kind, text: (link) => link.kind },
  { name: "what", words: true, value: (link) => link.about, text: (link) => link.about },
], links, { pageRows: 40 }).element));
