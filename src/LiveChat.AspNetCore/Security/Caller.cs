using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Widgets;
using Microsoft.AspNetCore.SignalR;

namespace LiveChat.AspNetCore.Security;

/// <summary>Who calls, as the connection says; never the request. A closed hierarchy.</summary>
internal abstract record Caller(string Connection)
{
    /// <summary>The caller as somebody who acts in chats.</summary>
    public abstract Participant Participant { get; }

    public static Caller Of(HubCallerContext context)
        => context.Items[typeof(Caller)] as Caller ?? throw new InvalidOperationException("The connection has no caller.");

    /// <summary>Whether the connection got as far as having a caller.</summary>
    public static bool IsIn(HubCallerContext context) => context.Items.ContainsKey(typeof(Caller));

    public void KeepIn(HubCallerContext context) => context.Items[typeof(Caller)] = this;

    /// <summary>A visitor of a page.</summary>
    public sealed record Customer(WidgetId Widget, ContactId Contact, string Connection) : Caller(Connection)
    {
        /// <summary>The latest chat when the connection was made, for one look less at it; <see langword="null"/> when there was none.</summary>
        public ChatId? FirstChat { get; init; }

        /// <summary>What the browser said it is when the connection was made; <see langword="null"/> when it said nothing.</summary>
        public string? UserAgent { get; init; }

        public override Participant Participant => new Participant.Customer(Contact);

        public override string ToString() => $"Customer {Contact}";
    }

    /// <summary>Somebody at a desk.</summary>
    public sealed record AtDesk(Agent Agent, string Connection) : Caller(Connection)
    {
        /// <summary>Whether the host says that this is an administrator or supervisor, too.</summary>
        public bool IsAdmin { get; init; }

        /// <summary>Whether the host says that this one may redact.</summary>
        public bool CanRedact { get; init; }

        /// <summary>What the host says that this one reads of personal data.</summary>
        public PersonalData PersonalData { get; init; }

        public override Participant Participant => AsAgent;

        /// <summary>Whoever redacts or ends what is not their own chat does it for the company.</summary>
        public Participant.Admin AsAdmin => new(Agent.Id.Value, Agent.Name);

        public Participant.OfAgent AsAgent => new(Agent.Id, Agent.Name);

        /// <summary>As whom the caller acts in a chat: in one that is not their own, an administrator does it for the company.</summary>
        public Participant ActingIn(Chat chat) => IsAdmin && chat.Agent != Agent.Id ? AsAdmin : AsAgent;

        public override string ToString() => $"Agent {Agent.Id}";
    }
}
