// A video comes from another host only after a visitor asks for it. Without JavaScript the link opens that site.
export function play(link) {
  const box = link.closest(".video");
  const frame = document.createElement("iframe");
  frame.src = box.dataset.src;
  frame.title = box.dataset.title || link.textContent;
  frame.allow = "fullscreen; picture-in-picture; encrypted-media";
  frame.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube refuses to play without a referrer
  box.replaceChildren(frame);
  frame.focus();
}
