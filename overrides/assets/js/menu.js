// The menu button of small screens. Without this script the menu simply stands open (frame.css).
const button = document.querySelector(".menu-button");
const menu = document.getElementById("_menu");

function toggle(open) {
  button.setAttribute("aria-expanded", String(open));
  menu.classList.toggle("is-open", open);
}

if (button && menu) {
  button.addEventListener("click", () => toggle(button.getAttribute("aria-expanded") !== "true"));
  menu.parentElement.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
    toggle(false);
    button.focus();
  });
}
