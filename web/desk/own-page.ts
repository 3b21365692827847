/** Whether the desk has a page of its own: then what stands behind the `#` of the address is the desk's, else the host's. */
export function isOnOwnPage(): boolean {
  return document.getElementById('livechat-config') !== null;
}

/** Whether the page has a main region already: then the desk is a part of it and brings no second one. */
export function isPartOfMain(): boolean {
  return document.querySelector('main, [role=main]') !== null;
}
