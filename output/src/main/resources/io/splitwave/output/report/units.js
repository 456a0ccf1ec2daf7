// One unit for all figures of an axis or a column: the one in which the largest is easy to read. UNIT_STEPS, the table of
// units, is written into the page by the program, which uses the same one.

// { unit, in(si), text(si) } of figures that stand together
const scaleOf = (si, values) => {
  let largest = 0;
  for (const value of values) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  const steps = largest > 0 ? UNIT_STEPS[si] : undefined;
  const [unit, factor] = steps ? steps.filter((step, i) => i === 0 || largest >= step[2]).pop() : [si === "1" ? "" : si, 1];
  const inUnit = (value) => value / factor;
  return { unit, factor, in: inUnit, text: (value, digits) => withUnit(show(inUnit(value), digits), unit) };
};

// "length of a round (ms)"
const named = (name, scale) => (scale.unit ? `${name} (${scale.unit})` : name);

// A figure that stands alone, in the unit that suits it.
const alone = (value, si, digits) => scaleOf(si, [value]).text(value, digits);

const time = (seconds) => alone(seconds, "s");
