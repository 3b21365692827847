import type { ConnectCustomer, CustomerTicketDto } from './contract.gen.js';
import { ConnectionRefused } from './errors.js';

/** These answers do not change by asking again. */
const final = new Set(['widget_not_found', 'origin_not_allowed', 'bad_argument']);

/** Asks for a ticket to connect to the customer hub. No cookies go along. */
export async function connectCustomer(
  basePath: string,
  request: ConnectCustomer,
  fetcher: typeof fetch = fetch,
): Promise<CustomerTicketDto> {
  const response = await fetcher(`${basePath}/api/customer/connect`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (response.ok) {
    return (await response.json()) as CustomerTicketDto; // our own endpoint, generated from the same records
  }
  const code = await codeOf(response);
  if (final.has(code) || code.startsWith('identity_token_')) {
    throw new ConnectionRefused(code);
  }
  throw new Error(`No ticket: ${code}.`);
}

async function codeOf(response: Response): Promise<string> {
  try {
    const problem = (await response.json()) as { code?: unknown }; // whatever it is, the next line looks
    return typeof problem.code === 'string' ? problem.code : `http_${response.status}`;
  } catch {
    return `http_${response.status}`;
  }
}
