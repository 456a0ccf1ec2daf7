// Elements made without markup: whatever a text holds, it is text.

const make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== "list") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
};

// The links above the page name a section by a word or two, or by its title.
const SHORT_TITLES = {
  headline: "Figures", stragglers: "Stragglers", spent: "Where time went", "round-time": "Round time", latency: "Latency", learning: "Learning", timeline: "Timeline",
  counterfactuals: "What if", device: "One UD", search: "Optimizer", decisions: "Decisions", map: "Map", plan: "Plan", scenario: "Scenario",
  definitions: "Definitions", differences: "Differences", folders: "Folders",
};

const section = (id, title, lead, ...children) =>
  make("section", { id, "data-short": SHORT_TITLES[id] ?? title }, make("h2", {}, title), lead ? make("p", { class: "lead" }, lead) : null, ...children);

const sectionLinks = (links, choice = null) =>
  make("nav", { "aria-label": "Sections" }, choice, ...links.map(([id, text]) => make("a", { href: "#" + id }, text)));

// A labelled choice; options are [value, text].
const choice = (label, options, value, onchange) => {
  const select = make("select", { onchange: () => onchange(select.value) });
  const fill = (entries, chosen) => {
    select.replaceChildren(
      ...entries.map(([v, text]) => make("option", { value: v, selected: String(v) === String(chosen) }, text)),
    );
  };
  fill(options, value);
  const element = make("label", { class: "control" }, make("span", {}, label), select);
  return { element, select, fill };
};

const field = (label, properties, onchange) => {
  const input = make("input", { ...properties, onchange: () => onchange(input.value, input) });
  return { element: make("label", { class: "control" }, make("span", {}, label), input), input };
};

// Lines of a tooltip: [name, value, colour?]
const tip = (title, lines) =>
  make(
    "div",
    { class: "tip" },
    make("strong", {}, title),
    ...lines.map(([name, value, colour]) => {
      const key = make("i");
      if (colour) paint(key, colour);
      return make("div", {}, colour ? key : null, make("span", {}, name), make("b", {}, value));
    }),
  );

const save = (name, blob) => {
  const url = URL.createObjectURL(blob);
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

// RFC 4180 quoting; a text that a spreadsheet would take for a formula is kept a text.
const csvCell = (value) => {
  if (value === null || value === undefined || Number.isNaN(value)) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? "'" + value : String(value);
  return /[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
};

const csv = ({ columns, rows }) =>
  [columns, ...rows].map((row) => row.map(csvCell).join(",")).join("\n") + "\n";

const saveCsv = (name, data) => save(name + ".csv", new Blob([csv(data)], { type: "text/csv" }));
