const Icon = ({ d }: { d: string }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path
      d={d}
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
export const MoveIcon = () => (
  <Icon d="M8 1.5v13M1.5 8h13M6 3.5l2-2 2 2M6 12.5l2 2 2-2M3.5 6l-2 2 2 2M12.5 6l2 2-2 2" />
);
export const GearIcon = () => <Icon d="M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M9 2.5v4h4v-4zM3 9.500v4h4v-4z" />;
export const FoldIcon = () => <Icon d="M3 6l5 5 5-5" />;
export const PhoneIcon = () => (
  <Icon d="M3 2h2.500l1.300 3.200-1.600 1.200a8.500 8.500 0 0 0 4.400 4.400l1.200-1.600L14 10.500V13c0 .6-.4 1-1 1A11 11 0 0 1 2 3c0-.6.4-1 1-1z" />
);
