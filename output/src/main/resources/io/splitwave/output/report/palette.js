// Colours of the stages. Hues of Okabe and Ito (2008) and Tol (2021) that colour-blind readers tell apart, chosen so that
// their lightness (CIE L*: 31, 46, 58, 71, 86) differs as well and a grey print keeps them apart.

const STAGE_COLOURS = {
  server: "#882255",
  downlink: "#0072b2",
  uplink: "#009e73",
  compute: "#e69f00",
  queue: "#d5d7da",
};

const OTHER_COLOURS = ["#56b4e9", "#cc79a7", "#332288", "#f0e442"];

const stageColour = (kind) => {
  if (STAGE_COLOURS[kind]) return STAGE_COLOURS[kind];
  let hash = 0;
  for (const c of kind) hash = (hash * 31 + c.codePointAt(0)) >>> 0;
  return OTHER_COLOURS[hash % OTHER_COLOURS.length];
};

// Runs that are compared: colour, and a dash of their own for print.
const RUN_COLOURS = ["#0072b2", "#d55e00", "#009e73", "#882255", "#e69f00", "#56b4e9", "#000000", "#cc79a7"];
const RUN_DASHES = ["solid", "dashed", "dotted", [8, 3, 2, 3], [12, 4], [2, 2], [6, 2], [10, 3, 2, 3, 2, 3]];

const INK = "#1f2933";
const FAINT = "#6b7785";
const RULE = "#dfe3e8";
const ACCENT = "#0072b2";
const SECOND = "#d55e00";
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";

const STAGE_ORDER = ["downlink", "compute", "uplink", "queue", "server"];
