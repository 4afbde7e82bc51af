document.documentElement.className = "js";
try { const scheme = localStorage.getItem("wiki-scheme"); if (scheme) document.documentElement.dataset.scheme = scheme } catch {}
