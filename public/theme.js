// Before the first paint: a chosen theme must not flash the other one. A file of its own, as the content security
// policy allows no inline script; without a choice (or without storage) the system's preference holds.
try {
  var theme = localStorage.getItem('rounds-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch (_) {}
