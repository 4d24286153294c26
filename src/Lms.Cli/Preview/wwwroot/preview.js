// Reloads when a file of the module has changed. A page of an unreadable folder has no stamp and reloads at the first sign.
const changes = new EventSource(`/changes?seen=${document.documentElement.dataset.stamp}`);
changes.onmessage = () => location.reload();
