/** A header is a button; but a button may hold no field, so it is a group while its name is typed. */
export function headerRole(isTyping: boolean, isSelected: boolean) {
  return { tabIndex: 0, ...(isTyping ? { role: 'group' } : { role: 'button', 'aria-pressed': isSelected }) };
}
