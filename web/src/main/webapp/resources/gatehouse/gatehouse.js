"use strict";
/* Small acts of pages. No inline handlers: elements say by data-attributes what they do. */
document.addEventListener("click", function (event) {
  const button = event.target.closest("[data-copy],[data-print],[data-open],[data-close]");
  if (!button) return;
  const target = name => document.querySelector(button.dataset[name]);
  if (button.dataset.print) window.print();
  if (button.dataset.open) target("open").showModal();
  if (button.dataset.close) target("close").close();
  if (button.dataset.copy) {
    navigator.clipboard.writeText(target("copy").value).then(function () {
      document.getElementById("said").textContent = button.dataset.done;
    });
  }
});

/* Colours of charts are those of the page, light or dark; the last month is paler while it is not over. */
function gatehouseChart() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const config = this.cfg.config, own = config.options, sideways = own.indexAxis === "y";
  const data = config.data.datasets[0];
  data.backgroundColor = data.data.map((_, i) => own.openEnd && i === data.data.length - 1 ? colour("--line") : colour("--accent"));
  data.borderRadius = 3;
  data.maxBarThickness = 36;
  const figures = { grid: { color: colour("--line"), drawTicks: false }, border: { display: false }, beginAtZero: true,
    ticks: { color: colour("--soft"), maxTicksLimit: 5, padding: 8,
      callback: v => new Intl.NumberFormat(document.documentElement.lang, { notation: "compact" }).format(v) } };
  const names = { grid: { display: false }, border: { color: colour("--line") }, ticks: { color: colour("--soft"), maxRotation: 0, autoSkipPadding: 8 } };
  config.options = { indexAxis: own.indexAxis, responsive: true, maintainAspectRatio: false, animation: false,
    plugins: { legend: { display: false } }, scales: sideways ? { x: figures, y: names } : { x: names, y: figures } };
}

/* Bars on top of each other: levels in their own colours, others in shades that differ in lightness too. */
function gatehouseStack() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const config = this.cfg.config, shades = ["--accent", "--internal", "--confidential", "--strong-line", "--good", "--strategic"];
  config.data.datasets.forEach((data, at) => {
    data.backgroundColor = colour(data.tint || shades[at % shades.length]);
    data.borderColor = colour("--paper");
    data.borderWidth = 1;
    data.maxBarThickness = 36;
  });
  const day = text => new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(text));
  config.options = { responsive: true, maintainAspectRatio: false, animation: false,
    plugins: { legend: { position: "bottom", labels: { color: colour("--ink"), boxWidth: 12 } } },
    scales: {
      x: { stacked: true, grid: { display: false }, ticks: { color: colour("--soft"), maxRotation: 0, autoSkipPadding: 8, callback(at) { return day(this.getLabelForValue(at)); } } },
      y: { stacked: true, beginAtZero: true, border: { display: false }, grid: { color: colour("--line"), drawTicks: false },
        ticks: { color: colour("--soft"), maxTicksLimit: 5, padding: 8, precision: 0,
          callback: v => new Intl.NumberFormat(document.documentElement.lang, { notation: "compact" }).format(v) } } } };
}

/* Hides what does not hold the text that is typed; the words of tools around a table do not count. */
function words(element) {
  const tools = [...element.querySelectorAll(".tools")].map(each => each.textContent);
  return tools.reduce((text, own) => text.replace(own, " "), element.textContent).toLowerCase();
}
document.addEventListener("input", function (event) {
  const wanted = event.target.dataset.filter;
  if (!wanted) return;
  const text = event.target.value.trim().toLowerCase();
  document.querySelectorAll(wanted).forEach(each => { each.hidden = !words(each).includes(text); });
});
