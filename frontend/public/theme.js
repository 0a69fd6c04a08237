// Runs before the first paint, so that a remembered theme does not flash the other one.
(() => {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "dark" || theme === "light") document.documentElement.classList.add(`theme-${theme}`);
  } catch {
    // Storage may be forbidden; the system's theme then stands.
  }
})();
