// Before submitting, tells about answers that are still on this device only.

const notice = document.getElementById('niet-opgeslagen');
const prefix = `zelftest:${document.getElementById('sessie').dataset.account}:${notice.dataset.assessment}:`;
notice.hidden = !Object.keys(localStorage).some((key) => key.startsWith(prefix));
