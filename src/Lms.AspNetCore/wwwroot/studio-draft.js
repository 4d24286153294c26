// Text that the server has not acknowledged, kept in this browser. "Aside" is what was found on arrival and not decided on.
export function draftOf(key) {
  const read = name => {
    try {
      const found = JSON.parse(localStorage.getItem(name));
      return typeof found?.gift === 'string' && typeof found.title === 'string' ? found : null;
    } catch { return null; }
  };
  const write = (name, value) => {
    try { localStorage.setItem(name, JSON.stringify(value)); return true; } catch { return false; }
  };
  const drop = name => { try { localStorage.removeItem(name); } catch { /* nothing was kept */ } };
  const aside = `${key}:kvar`;
  return {
    key,
    // A new set gets its own key once the server has given it an address.
    keyFor: address => key.endsWith(':ny') ? `${key.slice(0, -2)}${address.split('/').pop()}` : key,
    read: () => read(key),
    write: text => write(key, { ...text, at: new Date().toISOString() }),
    drop: () => drop(key),
    readAside: () => read(aside),
    putAside: text => { if (write(aside, text)) drop(key); },
    dropAside: () => drop(aside),
  };
}
