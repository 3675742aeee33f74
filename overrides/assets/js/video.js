// A video comes from another host only after a visitor asks for it. Without JavaScript the link opens that site.
for (const box of document.querySelectorAll(".video[data-src]")) {
  const link = box.querySelector(".video-link");
  link?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab was asked for
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.src = box.dataset.src;
    frame.title = box.dataset.title || link.textContent;
    frame.allow = "fullscreen; picture-in-picture; encrypted-media";
    frame.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube refuses to play without a referrer
    box.replaceChildren(frame);
    frame.focus();
  });
}
