// Figures for reading: four significant digits. Saved data have all digits that are on the page.

const MINUS = "\u2212";

const show = (value, digits = 4) => {
  if (value === undefined || value === null || Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : MINUS + "∞";
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-4 || size >= 1e7)) {
    const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
    return mantissa.replace("-", MINUS) + "·10" + superscript(Number(exponent));
  }
  return plain(value, digits).replace("-", MINUS);
};

const plain = (value, digits) => {
  if (Number.isInteger(value)) return String(value);
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 12));
};

const superscript = (n) => [...String(n)].map((c) => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(c)])).join("");

const withUnit = (text, unit) => (unit && unit !== "1" ? text + "\u00a0" + unit : text);

const percent = (share, digits = 3) => show(share * 100, digits) + "\u00a0%";

// A half-width of no more than the rounding of the mean's sum is none.
const halfWidth = (figure) => (figure.halfWidth <= 1e-12 * Math.abs(figure.mean) ? 0 : figure.halfWidth);

const plural = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;

const rounded = (value) => (Number.isFinite(value) ? Number(value.toPrecision(7)) : value);

// "0-9, 17" to a test; null if it is no list of numbers; everything passes an empty one.
const parseNumbers = (text) => {
  const parts = text.split(",").map((part) => part.trim()).filter((part) => part !== "");
  const ranges = [];
  for (const part of parts) {
    const match = /^(\d+)(?:\s*[-–]\s*(\d+))?$/.exec(part);
    if (!match) return null;
    ranges.push([Number(match[1]), Number(match[2] ?? match[1])]);
  }
  return (n) => ranges.length === 0 || ranges.some(([from, to]) => n >= from && n <= to);
};
