import "./mark.css";

export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <rect class="mark__ground" width="20" height="20" rx="4" />
      <path class="mark__line" d="M4.5 13 8 9l3 2.5L15.5 7" />
    </svg>
  );
}
