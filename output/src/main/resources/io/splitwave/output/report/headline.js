// What was run and what it came to.

// Cards and bars stand in this order; a star is for those that only the system has.
const CARDS = ["makespan", "sum_delay", "straggler_index", "idle_ud_seconds", "*", "energy_ud", "energy_ap", "energy_server", "sent_up"];
const BARS = ["makespan", "sum_delay", "*", "idle_ud_seconds", "energy_ud", "energy_ap", "energy_server", "straggler_index", "sent_down", "sent_up", "final_accuracy"];

// The metrics that some run shows in a way, by name.
const metricsFor = (use, order, runs) => {
  const names = unique(runs.flatMap((run) => run.figures).filter((f) => f.uses.includes(use)).map((f) => f.metric));
  const place = (name) => (order.includes(name) ? order.indexOf(name) : order.indexOf("*"));
  return names.sort((a, b) => place(a) - place(b));
};

// mean, half-width and range of a figure share the unit of its mean
const scaleOfFigure = (figure) => scaleOf(figure.unit, [figure.mean]);

const figureText = (figure) => scaleOfFigure(figure).text(figure.mean);

const halfWidthText = (figure) =>
  Number.isNaN(figure.halfWidth) ? `n = ${figure.n}, no half-width` : `± ${scaleOfFigure(figure).text(halfWidth(figure), 2)}`;

const header = (run) =>
  make(
    "header",
    {},
    make("p", { class: "brand" }, "Splitwave report"),
    make("h1", {}, run.name),
    make("p", { class: "facts" }, [
      run.scheme ? `scheme ${run.scheme}` : null,
      `seed ${run.seed}`,
      `${run.replicationsDone} of ${plural(run.replicationsAsked, "replication")}`,
      run.status === "complete" ? null : `run ${run.status}`,
      `Splitwave ${run.version}`,
    ].filter(Boolean).map((text) => make("span", {}, text))),
  );

// What a reader of the means has to know, such as rounds that the end of the run cut off.
const caveatsOf = (run, prefix = "") => run.caveats.map((text) => make("p", { class: "caveat" }, prefix + text));

const headline = (run) => {
  const cards = metricsFor("card", CARDS, [run]).map((metric) => run.figures.find((f) => f.metric === metric))
    .filter((figure) => figure && figure.n > 0)
    .map((figure) => make("div", { class: "card" },
      make("span", {}, figure.meaning),
      make("strong", {}, figureText(figure)),
      make("em", {}, halfWidthText(figure))));
  const inItsUnit = (f, value) => show(scaleOfFigure(f).in(value));
  const table = sortableTable("figures", [
    { name: "metric", words: true, value: (f) => f.meaning, text: (f) => f.meaning },
    { name: "mean", value: (f) => f.mean, text: (f) => inItsUnit(f, f.mean) },
    { name: "half-width", unit: "95 %", value: (f) => halfWidth(f), text: (f) => (Number.isNaN(f.halfWidth) ? "–" : "± " + inItsUnit(f, halfWidth(f))) },
    { name: "unit", words: true, value: (f) => (f.unit === "1" ? "" : f.unit), text: (f) => scaleOfFigure(f).unit },
    { name: "n", value: (f) => f.n },
    { name: "smallest", value: (f) => f.min, text: (f) => inItsUnit(f, f.min) },
    { name: "largest", value: (f) => f.max, text: (f) => inItsUnit(f, f.max) },
  ], run.figures.filter((f) => f.n > 0), { pageRows: Infinity });
  return section("headline", "Headline figures",
    "Means over the replications; the half-width is that of the 95 % confidence interval (Student's t).",
    ...caveatsOf(run), make("div", { class: "cards" }, ...cards), table.element);
};

const scenarioSection = (run) =>
  section("scenario", "Scenario", "Every default written out; this text can be run again.",
    run.overrides.length ? make("p", {}, "Set on the command line: ", ...run.overrides.flatMap((o, i) => [i ? ", " : "", make("code", {}, o)])) : null,
    make("details", {}, make("summary", {}, "Show the scenario"), make("pre", { tabIndex: 0, role: "region", "aria-label": "Text of the scenario" }, run.scenarioText)),
    make("p", { class: "caption" }, `Run started ${run.started}, took ${time(run.durationS)} on ${run.os}, Java ${run.java}; folder ${run.folder}.`));
