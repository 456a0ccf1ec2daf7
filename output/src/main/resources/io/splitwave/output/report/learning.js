// What was learned: loss and accuracy at the simulated end of each round, one line a replication.

const MOST_LEARNERS = 8;
const MOST_LEARNING_POINTS = 2000;

const learns = (run) => run.tables.rounds?.accuracy && Array.from(run.tables.rounds.accuracy).some((value) => !Number.isNaN(value));

// Points [end of the round in s, value] of a replication, in order; many are thinned evenly, the last kept.
const learningCurve = (run, replication, column) => {
  const rounds = run.tables.rounds;
  const points = range(rounds.rows)
    .filter((i) => rounds.replication[i] === replication && !Number.isNaN(rounds[column][i]))
    .map((i) => [rounds.endS[i], rounds[column][i]]);
  const step = Math.max(1, Math.ceil(points.length / MOST_LEARNING_POINTS));
  return points.filter((_, i) => i % step === 0 || i === points.length - 1);
};

// entries: [{ name, run, replications }]
const learningFigure = (name, title, caption, column, axisName, axisOptions, value, entries) => {
  const lines = entries.flatMap((entry, k) => entry.replications.map((replication) => ({
    name: entry.name, k, replication, points: learningCurve(entry.run, replication, column) })));
  const scale = scaleOf("s", lines.flatMap((line) => line.points.map(([s]) => s)));
  return figure(name, title, caption, {
    option: () => ({
      legend: legend({ show: entries.length > 1 }),
      grid: { left: 64, right: 24, top: entries.length > 1 ? 36 : 16, bottom: 76 },
      xAxis: xAxis(named("simulated time", scale)),
      yAxis: yAxis(axisName, axisOptions),
      dataZoom: zoomX(),
      tooltip: hover((p) => tip(p.seriesName, [["simulated time", withUnit(show(p.value[0]), scale.unit)], [title.toLowerCase(), value(p.value[1])]]), "item"),
      series: lines.map((line) => ({
        type: "line", name: line.name, symbolSize: line.points.length > 100 ? 0 : 4,
        lineStyle: { width: 1.5, color: RUN_COLOURS[line.k % 8], type: RUN_DASHES[line.k % 8] },
        itemStyle: { color: RUN_COLOURS[line.k % 8] }, data: line.points.map(([s, y]) => [scale.in(s), y]) })),
    }),
    data: () => ({ columns: ["entry", "replication", "end_s", column],
      rows: lines.flatMap((line) => line.points.map(([s, y]) => [line.name, line.replication, rounded(s), rounded(y)])) }),
  });
};

const learningFigures = (entries) => [
  learningFigure("accuracy", "Accuracy", "Share of the test images classified correctly after each round, at its simulated end; a line for each replication.",
    "accuracy", "accuracy", { max: 1, scale: true }, (y) => percent(y), entries).element,
  learningFigure("loss", "Training loss", "Mean cross-entropy of the batches of each round, at its simulated end.",
    "loss", "loss (nat)", { type: "log" }, (y) => withUnit(show(y), "nat"), entries).element,
];

const learners = (name, run) => ({ name, run, replications: unique(Array.from(run.tables.rounds.replication)).slice(0, MOST_LEARNERS) });

const learningSection = (run) =>
  learns(run) ? section("learning", "What was learned", null, ...learningFigures([learners(run.scheme || "run", run)])) : null;

// played: [{ run, name }]
const learningComparison = (played) => {
  const learning = played.filter((e) => learns(e.run));
  return learning.length ? section("learning", "What was learned", null, ...learningFigures(learning.map((e) => learners(e.name, e.run)))) : null;
};
