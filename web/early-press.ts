// A page whose first view the server wrote is seen, and pressed, before its scripts are there. This one is there before
// anything is seen. It holds what is pressed, shows that it does, and presses it again when the page answers.

/** What `portal/awake.tsx` says when the page answers. */
export type AwakeEvent = 'page-awake';
const awake: AwakeEvent = 'page-awake';

const held = new Set<HTMLButtonElement>();

function hold(event: Event): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (!button) return;
  event.stopImmediatePropagation();
  held.add(button);
  button.setAttribute('aria-busy', 'true');
}

addEventListener('click', hold, { capture: true });
addEventListener(
  awake,
  () => {
    removeEventListener('click', hold, { capture: true });
    for (const button of held) {
      button.removeAttribute('aria-busy');
      button.click();
    }
  },
  { once: true },
);
