"use strict";
/* While an answer is awaited, shows its sentences as they come. They are text and nothing else. */
(function () {
  const box = document.getElementById("running"), EVERY = 700;
  if (!box || !window.jQuery) return;
  const telling = box.querySelector(".telling");
  let timer = null;
  function show(sentences) {
    sentences.slice(telling.children.length).forEach(function (sentence) {
      telling.appendChild(document.createElement("div")).textContent = sentence;
    });
    box.hidden = telling.children.length === 0;
  }
  function look() {
    fetch(box.dataset.running, { headers: { Accept: "application/json" } })
      .then(answer => answer.ok ? answer.json() : { sentences: [] })
      .then(told => { if (timer) show(told.sentences); })
      .catch(() => { /* the answer itself will come, or say what is wrong */ });
  }
  jQuery(document).on("pfAjaxSend", function () {
    telling.replaceChildren();
    box.hidden = true;
    clearInterval(timer);
    timer = setInterval(look, EVERY);
  });
  jQuery(document).on("pfAjaxComplete", function () {
    clearInterval(timer);
    timer = null;
    box.hidden = true;
  });
})();
