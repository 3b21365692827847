"""A mail server for tests, on aiosmtpd. It obeys commands on its standard input, one per line, and tells on its standard output, one
JSON object per line, what it is asked and what it gets.

  accept               takes every mail (the beginning)
  answer STAGE CODE    answers CODE at connect, sender, recipient, content or quit
  hang STAGE           answers nothing there
  drop STAGE           closes the connection there instead of answering
  release              answers what hangs as if it had never hung
  down / up            stops listening and drops everybody / listens again on the same port

At the stage "content" the mail has been received as a whole, and is told, whatever is answered.
"""

import argparse
import asyncio
import base64
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

arguments = argparse.ArgumentParser()
arguments.add_argument("--certificate")
arguments.add_argument("--key")
arguments.add_argument("--tls-on-connect", action="store_true")
arguments.add_argument("--user")
arguments.add_argument("--password")
arguments.add_argument("--sign-in-without-tls", action="store_true")
arguments.add_argument("--utf8", action="store_true")
arguments.add_argument("--size", type=int, default=10_000_000)
arguments = arguments.parse_args()

behaviour = ("accept", None, None)
released = asyncio.Event()
connections = set()


def tell(event, **more):
    print(json.dumps({"event": event, **more}), flush=True)


async def answer(stage, server, usual):
    """What is said at a stage; None when the connection is gone."""
    what, where, code = behaviour
    if where != stage:
        return usual
    if what == "answer":
        return f"{code} not for dana@example.com"
    if what == "hang":
        tell("hanging", stage=stage)
        await released.wait()
        return usual
    server.transport.close()
    return None


class Sink(SMTP):
    async def _handle_client(self):
        usual = "220 sink"
        greeting = await answer("connect", self, usual)
        if greeting == usual:
            await super()._handle_client()
        elif greeting is not None:
            await self.push(greeting)
            self.transport.close()

    def connection_made(self, transport):
        if self not in connections:
            connections.add(self)
            tell("connected", open=len(connections))
        super().connection_made(transport)

    def connection_lost(self, error):
        connections.discard(self)
        super().connection_lost(error)


class Receiver:
    async def handle_MAIL(self, server, session, envelope, address, options):
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return await answer("sender", server, "250 OK") or "421 gone"

    async def handle_RCPT(self, server, session, envelope, address, options):
        said = await answer("recipient", server, "250 OK") or "421 gone"
        if said.startswith("250"):
            envelope.rcpt_tos.append(address)
        return said

    async def handle_DATA(self, server, session, envelope):
        tell(
            "received",
            sender=envelope.mail_from,
            recipients=envelope.rcpt_tos,
            encrypted=session.ssl is not None or arguments.tls_on_connect,
            user=session.auth_data,
            content=base64.b64encode(envelope.original_content).decode(),
        )
        return await answer("content", server, "250 OK") or "421 gone"

    async def handle_QUIT(self, server, session, envelope):
        return await answer("quit", server, "221 Bye") or "421 gone"


def authenticate(server, session, envelope, mechanism, data):
    tell("signing-in")
    right = (arguments.user.encode(), arguments.password.encode())
    return AuthResult(success=(data.login, data.password) == right, auth_data=arguments.user, handled=False)


def new_server():
    starttls = context if not arguments.tls_on_connect else None
    return Sink(
        Receiver(),
        hostname="sink",
        data_size_limit=arguments.size,
        enable_SMTPUTF8=arguments.utf8,
        tls_context=starttls,
        require_starttls=starttls is not None,
        auth_required=arguments.user is not None,
        auth_require_tls=arguments.user is not None and not arguments.sign_in_without_tls and not arguments.tls_on_connect,
        authenticator=authenticate,
        timeout=3600,
    )


async def listen(port):
    on_connect = context if arguments.tls_on_connect else None
    listener = await asyncio.get_running_loop().create_server(new_server, "127.0.0.1", port, ssl=on_connect)
    return listener, listener.sockets[0].getsockname()[1]


async def main():
    global behaviour
    listener, port = await listen(0)
    tell("listening", port=port)

    commands = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(commands), sys.stdin)
    while line := (await commands.readline()).decode().split():
        command = line[0]
        if command == "release":
            released.set()
        elif command == "down":
            listener.close()
            for connection in list(connections):
                connection.transport.abort()
        elif command == "up":
            listener, _ = await listen(port)
        else:
            released.clear()
            behaviour = (*line, None, None)[:3]
        tell("obeyed")


context = None
if arguments.certificate:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(arguments.certificate, arguments.key)
asyncio.run(main())
