// What a page says of a run's system comes from the words of the system: labels, colours, forms of charts. What a system
// does not declare is absent.

const NO_WORDS = { stages: [], parts: [], supports: [], adopted: [], charts: [], cadence: "round" };

const QUEUE = "queue";

// Gives things a colour by what happens in them; the first, second and third in which the same happens differ.
const coloured = (things) => {
  const before = new Map();
  return things.map((thing) => {
    const n = before.get(thing.activity) ?? 0;
    before.set(thing.activity, n + 1);
    return { ...thing, colour: activityColour(thing.activity, n) };
  });
};

const WAITING = { kind: QUEUE, name: QUEUE, label: QUEUE, key: "queueS", colour: STAGE_COLOURS.queue };

const readWords = (run) => {
  const words = run.words ?? NO_WORDS;
  run.words = words;
  run.kinds = new Map(coloured(words.stages).map((stage) => [stage.kind, stage]));
  run.kinds.set(QUEUE, WAITING);
  run.parts = [...words.parts.map((part) => ({ ...part, key: "part:" + part.name, colour: run.kinds.get(part.kind).colour })), WAITING];
  run.decisions = run.tables.frames ?? run.tables.decisions ?? { rows: 0 };
};

// Parts of the stragglers' time in several runs, whose systems may differ; waiting comes last.
const partsOf = (runs) => {
  if (runs.every((run) => JSON.stringify(run.words.parts) === JSON.stringify(runs[0].words.parts))) return runs[0].parts;
  const parts = new Map(runs.flatMap((run) => run.parts.slice(0, -1)).map((part) => [part.name, part]));
  return [...coloured([...parts.values()]), WAITING];
};

const byFrame = (run) => run.words.cadence === "frame";

// A round is a request of one UD, and its cohort a place that it had while it was in flight.
const byRequest = (run) => run.words.cadence === "request";
const roundNoun = (run) => (byRequest(run) ? "request" : "round");
const timeName = (run) => (byRequest(run) ? "latency" : "round time");
const lengthName = (run) => (byRequest(run) ? "latency of a request" : "length of a round");
const decisionPlace = (run) => (byFrame(run) ? "frame" : roundNoun(run));
const capital = (text) => text[0].toUpperCase() + text.slice(1);
// The run whose words are used for several: of requests only if all are.
const spokenOf = (runs) => runs.find((run) => !byRequest(run)) ?? runs[0] ?? { words: NO_WORDS };

// "frame" or "decision", as a system decides by frame or by round
const decisionNoun = (run) => (byFrame(run) ? "frame" : "decision");

// Kinds of stages that occur, in the order of legends: waiting stands before the work of servers.
const kindsOf = (run) => {
  const known = [...run.kinds.values()].filter((kind) => kind.kind !== QUEUE);
  const server = known.findIndex((kind) => kind.activity === "server");
  known.splice(server < 0 ? known.length : server, 0, WAITING);
  const there = new Set(run.tables.stages.words.kind);
  return known.map((kind) => kind.kind).filter((kind) => kind === QUEUE || there.has(kind));
};

const kindsWhere = (run, ...activities) => kindsOf(run).filter((kind) => activities.includes(run.kinds.get(kind).activity));

const stageLabel = (run, kind) => run.kinds.get(kind).label;
const stageColour = (run, kind) => run.kinds.get(kind).colour;

const placeText = (run, place) =>
  place === "UD" ? "on the UD" : place === "DT" ? "at its " + (run.words.replica?.name ?? "replica") : "at the access point";

// A value of a variable as text; undefined where there is none.
const valueText = (variable, value) => {
  if (Number.isNaN(value) || (value < 0 && variable.type !== "real")) return undefined;
  if (variable.type === "flag") return value === 1 ? variable.usual ?? "yes" : variable.other ?? "no";
  if (variable.share) return percent(value);
  return variable.type === "real" ? alone(value, variable.unit) : String(value);
};

// [name, value] of what a UD adopted for a round, for a tooltip
const adoptedLines = (run, member) => run.words.adopted
  .map((variable) => [variable.label, valueText(variable, run.tables.members["adopted:" + variable.name][member])])
  .filter(([, text]) => text !== undefined);

// Columns of a table with the means of what UDs adopted, flags first: of a flag the share of rounds in which it was otherwise
// than usual.
const adoptedColumns = (run, table, indexOf) => [true, false].flatMap((flags) => run.words.adopted.filter((variable) => (variable.type === "flag") === flags)).map((variable) => {
  const mean = (row) => table["adopted:" + variable.name][indexOf(row)];
  if (variable.type === "flag") {
    const share = variable.other === undefined ? mean : (row) => 1 - mean(row);
    return { name: variable.other ?? variable.label, unit: `% of ${roundNoun(run)}s`, value: (row) => 100 * share(row) };
  }
  if (variable.share) return { name: variable.label, unit: "%", value: (row) => 100 * mean(row) };
  return variable.type === "real" ? { name: variable.label, si: variable.unit, value: mean } : { name: variable.label, value: mean };
});
