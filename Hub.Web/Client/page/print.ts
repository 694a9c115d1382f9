/** A button with `data-print` prints the page. */
export function printOnDemand(): void {
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-print]") !== null) window.print();
  });
}
