// A machine of a city publishes a plan with a token alone: node publish.mjs LIBRARY ISSUER API CLIENT SECRET|KEYFILE CITY DOCUMENT
// Prints one JSON line with what a test compares. With LIBRARY `keys` it writes a new key's public set to the file ISSUER and prints the private key.
import { readFile, writeFile } from 'node:fs/promises';
import * as openid from 'openid-client';
import * as oauth from 'oauth4webapi';

const [library, issuer, api, client, credential, city, document] = process.argv.slice(2);
const patienceSeconds = 300;
const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

async function makeKeys(file) {
  const pair = await crypto.subtle.generateKey({ ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }, true, ['sign', 'verify']);
  const jwk = { ...(await crypto.subtle.exportKey('jwk', pair.publicKey)), kid: 'machine-1', use: 'sig', alg: 'RS256' };
  await writeFile(file, JSON.stringify({ keys: [jwk] }));
  return await crypto.subtle.exportKey('jwk', pair.privateKey);
}

// Both libraries give a function that sends a request with the token.
async function byOpenIdClient() {
  const config = await openid.discovery(new URL(issuer), client, undefined, openid.ClientSecretBasic(credential), { execute: [openid.allowInsecureRequests], timeout: patienceSeconds });
  const tokens = await openid.clientCredentialsGrant(config, { scope: 'mb' });
  return (url, method, body, headers) => openid.fetchProtectedResource(config, tokens.access_token, url, method, body, new Headers(headers));
}

async function byOauth4WebApi() {
  const loose = { [oauth.allowInsecureRequests]: true };
  const server = await oauth.processDiscoveryResponse(new URL(issuer), await oauth.discoveryRequest(new URL(issuer), loose));
  const key = await crypto.subtle.importKey('jwk', JSON.parse(await readFile(credential, 'utf8')), algorithm, false, ['sign']);
  const self = { client_id: client };
  const answer = await oauth.clientCredentialsGrantRequest(server, self, oauth.PrivateKeyJwt(key), new URLSearchParams({ scope: 'mb' }), loose);
  const tokens = await oauth.processClientCredentialsResponse(server, self, answer);
  return (url, method, body, headers) => oauth.protectedResourceRequest(tokens.access_token, method, url, new Headers(headers), body, loose);
}

async function publish(request) {
  const began = Date.now();
  const isPatient = () => Date.now() - began < 1000 * patienceSeconds;
  const pause = (seconds) => new Promise((later) => setTimeout(later, 1000 * seconds));

  // What is refused for now only is sent again when the service said.
  const send = async (...what) => {
    for (;;) {
      const response = await request(...what);
      if (response.status !== 503 || !response.headers.has('retry-after') || !isPatient()) return response;
      await pause(Number(response.headers.get('retry-after')));
    }
  };
  const ask = async (query, variables) => {
    const response = await send(new URL('/graphql', api), 'POST', JSON.stringify({ query, variables }), { 'content-type': 'application/json', accept: 'application/graphql-response+json' });
    const answer = await response.json();
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  const change = async (name, type, selected, input) => {
    const data = await ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selected} userErrors { code message } } }`, { input: { clientMutationId: `${name}-1`, ...input } });
    if (data[name].userErrors.length) throw new Error(JSON.stringify(data[name].userErrors));
    return data[name];
  };

  const content = await readFile(document);
  const sent = await send(new URL('/uploads?name=plan.json', api), 'POST', content, { 'content-type': 'application/octet-stream', 'content-length': String(content.length) });
  if (sent.status !== 201) throw new Error(`the upload was answered ${sent.status}: ${await sent.text()}`);
  const upload = await sent.json();
  const imported = await change('importPlan', 'ImportPlanInput', 'plan { id state }', { upload: upload.id, city, plan: 'by-machine' });
  const plan = imported.plan.id;
  const submitted = await change('submitPlan', 'PlanInput', 'plan { state }', { plan });
  const published = await change('publishPlan', 'PublishPlanInput', 'plan { state edition }', { plan });
  const again = await change('publishPlan', 'PublishPlanInput', 'plan { edition }', { plan });
  const recorded = await change('recordObservation', 'RecordObservationInput', 'observation { figure { raw } counts recordedBy }', { indicator: `${plan}/i1`, raw: 'N. 12', asOf: '2020-09-30' });

  // Readers see the edition at once; the benchmark follows within moments.
  while (isPatient()) {
    const read = await ask(`query ($plan: ID!, $city: ID!, $node: ID!) {
      viewer { id memberships { tenant role isInForce } }
      plan(id: $plan) { title edition document { name sha256 } nodes { totalCount } recorded { nodes { figure { raw } } } }
      objective(id: $node) { history { nodes { figure { raw } recorded { counts } } } }
      benchmark(indicator: "118:09:committed", period: "2020-06-30", focus: $city) { cohort { size } focus { value provenance { plan edition document line } } }
    }`, { plan, city, node: `${plan}/1.01.01` });
    if (read.benchmark.focus) return { ...read, states: [imported.plan.state, submitted.plan.state, published.plan.state], again: again.plan.edition, recorded: recorded.observation, sha256: upload.sha256 };
    await pause(0.1);
  }
  throw new Error('the benchmark never showed the plan');
}

console.log(JSON.stringify(library === 'keys' ? await makeKeys(issuer) : await publish(await (library === 'openid-client' ? byOpenIdClient() : byOauth4WebApi()))));
