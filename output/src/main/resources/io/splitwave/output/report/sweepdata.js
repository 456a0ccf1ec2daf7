// The points of a sweep. A point is named by the values of its keys.

const readSweep = () => {
  const { description, block } = unpack();
  const sweep = { ...description, size: description.points };
  for (const name of Object.keys(sweep.tables)) sweep.tables[name] = readTable(sweep.tables[name], block);
  sweep.keys.forEach((key) => readLevels(key, sweep.size));
  const names = sweep.keys.map((key) => key.path.split(".").pop());
  sweep.keys.forEach((key, k) => { key.short = names.indexOf(names[k]) === names.lastIndexOf(names[k]) ? names[k] : key.path; });
  readFigures(sweep);
  sweep.sensitivities.forEach(readSensitivity);
  return sweep;
};

// Different values of a key in order: numbers ascending, texts as they first occur.
const readLevels = (key, size) => {
  key.numeric = key.numbers.length > 0;
  const first = new Map();
  for (let p = 0; p < size; p++) if (!first.has(key.texts[p])) first.set(key.texts[p], p);
  const order = [...first.keys()];
  if (key.numeric) order.sort((a, b) => key.numbers[first.get(a)] - key.numbers[first.get(b)]);
  key.levels = order;
  key.levelOf = key.texts.map((text) => order.indexOf(text));
  key.at = (p) => (key.numeric ? key.numbers[p] : key.levelOf[p]);
  key.head = key.unit ? `${key.path} (${key.unit})` : key.path;
  key.withUnit = (text) => (key.unit ? `${text}\u00a0${key.unit}` : text);
};

const readFigures = (sweep) => {
  const { figures, worlds } = sweep.tables;
  sweep.metrics.forEach((metric) => { metric.figures = Array(sweep.size).fill(null); });
  for (let i = 0; i < figures.rows; i++) {
    sweep.metrics[figures.metric[i]].figures[figures.point[i]] = { mean: figures.mean[i], halfWidth: figures.halfWidth[i], n: figures.n[i] };
  }
  sweep.worlds = worlds.rows / sweep.size;
  sweep.metrics.forEach((metric) => {
    const all = worlds["metric:" + metric.name];
    metric.worlds = all ? (p) => all.subarray(p * sweep.worlds, (p + 1) * sweep.worlds) : null;
  });
};

const readSensitivity = (of) => {
  for (const name of ["replications", "rSquared", "predicted", "others"]) of[name] = Number(of[name]);
  for (const share of of.shares) {
    for (const name of ["first", "firstHalfWidth", "total", "totalHalfWidth"]) share[name] = Number(share[name]);
  }
};

const pointName = (sweep, p) => sweep.keys.map((key) => `${key.short} ${key.withUnit(key.texts[p])}`).join(", ");

const meanOf = (values) => values.reduce((sum, v) => sum + v, 0) / values.length;

const varianceOf = (values) => {
  const mean = meanOf(values);
  return values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
};

// Mean difference of a point to another one, world by world. The half-width holds for all points together (Bonferroni). null where
// no world has both.
const paired = (sweep, metric, p, reference) => {
  if (!metric.worlds) return null;
  const [own, beside] = [metric.worlds(p), metric.worlds(reference)];
  const both = range(sweep.worlds).filter((w) => Number.isFinite(own[w] - beside[w]));
  if (both.length === 0) return null;
  const differences = both.map((w) => own[w] - beside[w]);
  const n = both.length;
  const halfWidth = n < 2 || p === reference ? (p === reference ? 0 : NaN) : sweep.jointQuantiles[n - 2] * Math.sqrt(varianceOf(differences) / n);
  const saved = n < 2 ? NaN : 1 - varianceOf(differences) / (varianceOf(both.map((w) => own[w])) + varianceOf(both.map((w) => beside[w])));
  return { mean: meanOf(differences), halfWidth, saved: p === reference ? NaN : saved, n };
};
