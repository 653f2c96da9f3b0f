/** A fetch for whoever listens: a server that says all at once, whatever it was asked, is heard as one event. */
export function asEvents(send: typeof fetch): typeof fetch {
  return async (address, options) => {
    const response = await send(address, options);
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || type.includes('event-stream')) return response;
    const { choices = [], ...whole } = (await response.json()) as { choices?: { message: unknown }[] };
    const event = { ...whole, choices: choices.map(({ message, ...choice }) => ({ ...choice, delta: message })) };
    const headers = { 'content-type': 'text/event-stream' };
    return new Response(`data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`, { headers });
  };
}
