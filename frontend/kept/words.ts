export const CHOICES = /^vaadin-(checkbox|select|radio-group|(multi-select-)?combo-box)$/;

/** What is chosen is told in words: its keys are those of the page that is gone. */
export function textOf(field: any): string {
  switch (field.localName) {
    case 'vaadin-checkbox':
      return String(field.checked);
    case 'vaadin-combo-box':
      return field.selectedItem?.label ?? '';
    case 'vaadin-multi-select-combo-box':
      return field.selectedItems.map((item: { label: string }) => item.label).join('\n');
    case 'vaadin-radio-group':
      return field.querySelector('vaadin-radio-button[checked] label')?.textContent.trim() ?? '';
    case 'vaadin-select':
      return field.value && (field.querySelector('[slot=value]')?.textContent.trim() ?? '');
    default:
      return field.value ?? '';
  }
}
