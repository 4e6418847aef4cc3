// Loads the page again when the preview has a newer version of it.
(() => {
  const own = new URL(document.currentScript.src).searchParams.get("version");
  const events = new EventSource("/-/events");
  const renew = (event) => {
    if (event.data !== own) {
      events.close();
      location.reload();
    }
  };
  events.addEventListener("version", renew);
  events.addEventListener("reload", renew);
})();
