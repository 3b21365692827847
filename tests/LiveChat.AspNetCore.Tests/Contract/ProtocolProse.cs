namespace LiveChat.AspNetCore.Tests.Contract;

/// <summary>What docs/protocol.md says beside the tables.</summary>
internal static class ProtocolProse
{
    public static readonly string Introduction = """
        # The wire protocol

        <!-- Generated from src/LiveChat.AspNetCore/Contract, the hubs and the endpoints by the tests. Do not edit. -->

        Everything a client in another language needs. Two SignalR hubs (ASP.NET Core SignalR, JSON protocol, any of its transports) and a little HTTP.

        ## Basics

        - JSON in camelCase; choices are strings in camelCase; numbers are numbers; times are milliseconds since 1970-01-01 UTC.
        - A member without a value is left out. Be ready for members and values you do not know: they are added, never renamed.
        - Every hub method takes exactly one object, `{}` if it has nothing to say, and answers one object:
          `{"ok":true,"value":{…}}` or `{"ok":false,"error":{"code":"…","message":"…"}}` (see [ReplyError](#shape-replyerror)).
        - A request is strict: an unknown member, a wrong type or a missing member is refused by SignalR with a generic error that has no code;
          treat it as `bad_argument`. The connection stays. An argument above 32 KiB closes the connection: do not send it again.
        - Calls of one connection run one after the other, in the order they were sent.

        ## Connecting as a customer

        1. `POST api/customer/connect` with the widget's site key and, if you have one, the visitor's secret. The answer holds a **ticket**, and on the first
           visit the visitor's **secret**. Keep the secret: it is what makes the next visit the same person, and it is shown only once.
           With a `token` the host vouches for its signed-in user ([identity.md](identity.md#known-customers)); send it with every connect while you have it and it has not expired.
           It may make the visitor another one: then the answer holds another secret; keep that one, and show nothing of the chats of before. When the token is refused
           (`identity_token_invalid`, `identity_token_expired`, `identity_token_used`) nothing has changed: ask the host for another one, or connect without.
           A browser page must come from the same origin as LiveChat; programs that send no `Origin` are welcome. No cookies are used.
        2. Connect SignalR to `hub/customer` with the ticket as access token, within 60 seconds. A ticket lets one connection be made: until it stands, the client
           may negotiate again to fall back to another transport; after that the ticket is used up on that node. Every reconnect begins with step 1.
           Any node takes a ticket another one handed out. Best connect by a WebSocket without negotiation: it is one request, so it does not matter which node
           gets it. With negotiation or another transport, all requests of one connection have to reach the same node (sticky sessions).
        3. Call `GetState`. It answers the open chat or the one that ended last.

        ## Connecting as an agent

        Connect SignalR to `hub/agent` with the host's own sign-in (usually its cookie). 401 means that nobody is signed in, 403 that the user may not. Call `GetState`, then
        `SetAvailability`, and `Heartbeat` every 15 seconds: 45 seconds without one and nothing rings any more; 15 seconds later the agent's chats go back to the queue. With `SignOut` they do so at once.
        Say in `idleForMs` how long nobody has touched the desk. An available agent with no chat, of whose desks none was touched for long, is set away with the `notice` `idle`
        (`AgentChanged`); a desk that does not say it counts as touched.

        ## Entries, and how not to lose one

        What happens in a chat is a list of entries numbered 1, 2, 3 … without gaps. Keep the highest number up to which you know everything (the *cursor*).
        A page from `GetState`, `StartChat`, `ReadEntries` and the like says in `through` where the cursor is after it.
        An `Entries` event is a hint: it may come late, twice, out of order or not at all. If its first entry is not cursor + 1, or its `lastSequence` is higher than that of its last entry,
        call `ReadEntries` with `after` = cursor until `through` reaches the chat's `lastSequence`. Do the same after every reconnect, and when a header tells a higher `lastSequence` than your cursor.
        It has the chat's header (`chat`) only when more than messages changed the chat. Without it the header is the one you know, but for what the event itself tells: `lastSequence`,
        and at the desk `waitingSince` and `preview`; `seen` and `position` have events of their own. A `fence` higher than that of the header you know says that you missed a change: call `ReadEntries`, too; and `GetState` for a chat you do not know.
        The connection that sent a message is not told of it: the answer to `SendMessage` carries its number. All other connections are, also the sender's own.
        Of two headers of one chat the one with the lower `fence` is older.

        ## What the team notes, and no customer is sent

        Notes, tags and blocks are no entries. Each chat has a list of them beside its log, with numbers of its own: 1, 2, 3 … without gaps. So the customer's log has neither a note nor a hole where
        one would be, and no `lastSequence`, `fence`, `seen`, preview or event of the customer moves when the team writes. `ReadNotes` reads the list after a number, with the chat's tags; call it after
        every accept, when a chat is opened, and after a reconnect. The event `Notes` is a hint like `Entries`: when its first number is not yours + 1, read. It comes to all desks of the agent who has the
        chat or had it last, also to the one that wrote. An agent may read and write notes of the own chats, and of those that are over in the own queues.

        ## Sending, and how not to send twice

        Make a UUID for each message and keep it until the answer is there. When the answer does not come (time-out, lost connection) or says that it may be tried again
        (`rate_limited` after `retryAfterMs`, `try_again`, `internal`), send the same id and text again: the first answer comes back, also after the chat has ended, and there is never a second message.
        Send your next message after the answer, so that order is kept.

        ## The activity log

        `SearchLog` finds chats, the one that started last first; no chat ever changes its place, so with `after` = `next` of the page before each is there once, however many start meanwhile. An agent finds
        the own chats and those that are over which the host lets agents see; an administrator all, also those in progress. `ReadEntries` reads one of them, and nobody notices. To look on while it goes on,
        an administrator calls `WatchChat`, and `Watched` tells what happens: a hint like `Entries`, whoever the chat is with. A connection looks on at one chat at a time, until `UnwatchChat`; call
        `WatchChat` again after a reconnect.

        ## When nobody is there

        `offline` of `GetState` and the event `Offline` say whether somebody would answer a chat that is started now; with `OfflineEvent` without `offline` somebody would. While nobody would, show the
        widget's `offlineForm` instead of its `form` and call `LeaveMessage` with a UUID that stays the same when you send it again. What it answers is a chat with `isMessage` that is over: nothing can be
        sent or resumed. A chat whose header has `leaveMessage` ended because nobody answered: offer the same form. Without an `offlineForm` the widget takes no messages.

        ## Staying connected

        SignalR clients ping every 15 seconds; a connection that sends nothing at all for 45 seconds is closed. When a connection is lost, try again after
        0, 2, 5, 10, then every 30 seconds, each ± 25 %. `SetTyping` lives for 6 seconds: repeat it every 3 while it lasts.

        `Draining` says that the server is about to stop. Wait for a random part of `withinMs`, make a new connection while the old one still serves you, call `GetState` on it, and leave the
        old one once its calls are answered. No new connection is let in meanwhile (503, `try_again`): a proxy gives it to another node, or the next try does.

        ## Limits

        5 messages a second in the long run, 20 at once; typing once a second; other calls 20 a second; 10 connections per person. Above that: `rate_limited` with `retryAfterMs`.
        A connection that sends more than 200 frames a second is closed. Hosts may set other numbers.

        """.ReplaceLineEndings("\n");

    public static readonly string Pages = """

        ### Pages

        - `GET w/{siteKey}.js`: the loader, for the script tag; `?lang=de` for another language
        - `GET panel-side.js`: what the loader imports together with the panel, for pages of any origin
        - `GET livechat.d.ts`: the types of `window.LiveChat`
        - `GET frame/{siteKey}`: the customer's panel
        - `GET frame/{siteKey}/host.js`: a module that says whether pages of the origin that asks may have it (`isAllowed`)
        - `GET desk`, `GET admin`: the consoles, for those the host's policies let in
        - `GET desk.js`, `GET ringer.js`: the modules with `<livechat-desk>` and `<livechat-ringer>`, for pages of the same origin
        - `GET a/{hash}/{file}`: scripts and styles of the pages

        """.ReplaceLineEndings("\n");
}
