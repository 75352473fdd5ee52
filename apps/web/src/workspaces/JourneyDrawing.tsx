/** One step that is there and two that are to come. */
export function JourneyDrawing(props: { class?: string | undefined }) {
  return (
    <svg class={props.class} viewBox="0 0 132 64" aria-hidden="true">
      <rect x="1" y="8" width="34" height="20" rx="4" />
      <path d="M35 18h14" />
      <rect x="49" y="8" width="34" height="20" rx="4" stroke-dasharray="4 3" />
      <path d="M83 18h7v28h7" stroke-dasharray="4 3" />
      <rect x="97" y="36" width="34" height="20" rx="4" stroke-dasharray="4 3" />
    </svg>
  );
}
