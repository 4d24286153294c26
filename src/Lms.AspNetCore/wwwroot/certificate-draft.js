// A design that the server has not acknowledged, kept in this browser as the fields of its form.
export function designDraft(key) {
  return {
    read: () => {
      try {
        const found = JSON.parse(localStorage.getItem(key));
        return Array.isArray(found?.entries) && found.entries.every(one => Array.isArray(one) && one.length === 2) ? found : null;
      } catch { return null; }
    },
    write: entries => {
      try { localStorage.setItem(key, JSON.stringify({ entries, at: new Date().toISOString() })); return true; } catch { return false; }
    },
    drop: () => { try { localStorage.removeItem(key); } catch { /* nothing was kept */ } },
  };
}
