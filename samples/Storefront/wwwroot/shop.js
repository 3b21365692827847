// The basket of a shop that sells nothing: it only counts, for as long as the tab is open.
const count = document.getElementById('basket-count');
const key = 'acme-basket';

const read = () => Number(sessionStorage.getItem(key) ?? 0);
const show = () => {
  count.textContent = String(read());
};

for (const button of document.querySelectorAll('[data-add]')) {
  button.addEventListener('click', () => {
    sessionStorage.setItem(key, String(read() + 1));
    show();
  });
}
show();
