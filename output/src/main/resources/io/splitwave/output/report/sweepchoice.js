// What is looked at: a metric, its means or its differences to one point, and the keys of the drawing.

const makeChoice = (sweep) => {
  const heard = [];
  const chosen = { metric: sweep.metrics[0], differs: false, reference: 0, x: 0, second: null, form: "lines", fixed: new Map() };
  const told = () => heard.forEach((each) => each());
  const rest = () => range(sweep.keys.length).filter((k) => k !== chosen.x && k !== chosen.second);
  // keys that the drawing has no axis for stay at one of their values
  const settle = () => {
    chosen.fixed = new Map(sweep.sampled ? [] : rest().map((k) => [k, chosen.fixed.get(k) ?? sweep.keys[k].texts[chosen.reference]]));
  };
  const change = (values) => {
    Object.assign(chosen, values);
    if (chosen.second === chosen.x || sweep.sampled) chosen.second = null;
    settle();
    told();
  };
  if (!sweep.sampled && sweep.keys.length > 1) chosen.second = 1;
  settle();
  return {
    chosen,
    change,
    onChange: (each) => heard.push(each),
    fix: (k, text) => { chosen.fixed.set(k, text); told(); },
    shown: () => range(sweep.size).filter((p) => [...chosen.fixed].every(([k, text]) => sweep.keys[k].texts[p] === text)),
    // mean and half-width that are drawn at a point; null where there is none
    value: (p) => (chosen.differs ? paired(sweep, chosen.metric, p, chosen.reference) : chosen.metric.figures[p]),
    title: () => (chosen.differs ? `${chosen.metric.label}, difference` : chosen.metric.label),
  };
};

// A metric has its label as its name where no other one has the same.
const metricName = (sweep, metric) => (sweep.metrics.filter((other) => other.label === metric.label).length > 1 ? metric.name.replaceAll("_", " ") : metric.label);

const metricChoice = (sweep, state) =>
  choice("Metric", sweep.metrics.map((metric) => [metric.name, metricName(sweep, metric)]), sweep.metrics[0].name,
    (name) => state.change({ metric: sweep.metrics.find((metric) => metric.name === name) }));

const choices = (sweep, state) => {
  const { chosen } = state;
  const keys = sweep.keys.map((key, k) => [k, key.path]);
  const metric = metricChoice(sweep, state);
  metric.select.id = "sweep-metric";
  const what = choice("Show", [["mean", "means"], ["difference", "differences to a point"]], "mean", (value) => state.change({ differs: value === "difference" }));
  what.select.id = "sweep-what";
  const reference = choice("Point", range(sweep.size).map((p) => [p, pointName(sweep, p)]), 0, (p) => state.change({ reference: Number(p) }));
  reference.select.id = "sweep-reference";
  const x = choice("Along the axis", keys, 0, (k) => state.change({ x: Number(k), second: chosen.second === Number(k) ? chosen.x : chosen.second }));
  x.select.id = "sweep-x";
  const second = choice("Second key", [["", "none"], ...keys], chosen.second ?? "", (k) => state.change(
    k === "" ? { second: null } : { second: Number(k), x: chosen.x === Number(k) ? (chosen.second ?? (Number(k) === 0 ? 1 : 0)) : chosen.x }));
  second.select.id = "sweep-second";
  const form = choice("As", [["lines", "lines"], ["panels", "small multiples"], ["map", "heat map"]], "lines", (value) => state.change({ form: value }));
  form.select.id = "sweep-form";
  const others = make("span", { class: "controls" });
  const refresh = () => {
    reference.element.hidden = !chosen.differs;
    what.element.hidden = sweep.size < 2;
    x.select.value = String(chosen.x);
    second.select.value = String(chosen.second ?? "");
    x.element.hidden = sweep.keys.length < 2;
    second.element.hidden = sweep.sampled || sweep.keys.length < 2;
    form.element.hidden = second.element.hidden || chosen.second === null;
    others.hidden = chosen.fixed.size === 0;
    others.replaceChildren(...[...chosen.fixed].map(([k, text]) =>
      choice(sweep.keys[k].path, sweep.keys[k].levels.map((level) => [level, sweep.keys[k].withUnit(level)]), text, (value) => state.fix(k, value)).element));
  };
  state.onChange(refresh);
  refresh();
  return make("div", { class: "controls" }, metric.element, what.element, reference.element, x.element, second.element, form.element, others);
};
