/**
 * Opens a page that is to say nothing on the console, open no dialog, ask nobody but its own address, and get all it asks
 * for: style sheet and pictures are there and not held back by a policy.
 *
 * @param own what addresses of the site begin with
 */
export async function quiet(tab, address, own) {
  const faults = [];
  const listeners = {
    console: (message) => faults.push(`console ${message.type()}: ${message.text()}`),
    pageerror: (error) => faults.push(`script: ${error.message}`),
    dialog: (dialog) => faults.push(`dialog: ${dialog.message()}`) && dialog.dismiss(),
    request: (request) => request.url().startsWith(own) || request.url().startsWith('data:') || faults.push(`asks ${request.url()}`),
    // Aborted is what the next visit finds still on its way: the icon.
    requestfailed: (request) => request.failure()?.errorText === 'net::ERR_ABORTED' || faults.push(`not loaded: ${request.url()}`),
    response: (response) => response.status() < 400 || faults.push(`${response.status()}: ${response.url()}`),
  };
  Object.entries(listeners).forEach(([event, listener]) => tab.on(event, listener));
  await tab.goto(address);
  const state = await tab.evaluate(() => ({
    styled: document.styleSheets.length > 0 && getComputedStyle(document.body).marginTop === '0px',
    pictures: [...document.images].filter((image) => !image.complete || image.naturalWidth === 0).map((image) => image.getAttribute('src')),
  }));
  Object.entries(listeners).forEach(([event, listener]) => tab.off(event, listener));
  return [...faults, ...(state.styled ? [] : ['no style sheet applies']), ...state.pictures.map((source) => `no picture: ${source}`)];
}
