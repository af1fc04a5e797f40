// All that pages do in the browser: codes out of the address's fragment, and passkeys. Without it, codes are typed and passwords serve.
'use strict';

function takeCodes() {
  for (const field of document.querySelectorAll('[data-from-fragment]')) {
    const code = new URLSearchParams(location.hash.slice(1)).get(field.dataset.fromFragment);
    if (code) {
      field.value = code;
      history.replaceState(null, '', location.pathname + location.search);
      field.form.requestSubmit();
    }
  }
}

takeCodes();
addEventListener('hashchange', takeCodes);

async function ask(section, address, body) {
  const token = section.querySelector('[name="__RequestVerificationToken"]').value;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', RequestVerificationToken: token },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${address} answered ${response.status}`);
  }
  return response.json();
}

async function usePasskey(section, message) {
  const options = await ask(section, section.dataset.options, {});
  const credential = section.dataset.passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  const answer = await ask(section, section.dataset.answer, {
    credential: JSON.stringify(credential),
    returnUrl: section.dataset.return,
    name: section.querySelector('[name="name"]')?.value,
  });
  if (answer.next) {
    location.assign(answer.next);
  } else {
    message.textContent = answer.message;
  }
}

for (const section of document.querySelectorAll('[data-passkey]')) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    continue;
  }
  const message = section.querySelector('[role="alert"]');
  section.hidden = false;
  section.querySelector('button').addEventListener('click', async () => {
    message.textContent = '';
    try {
      await usePasskey(section, message);
    } catch {
      message.textContent = message.dataset.failed;
    }
  });
}
