using LiveChat.Contacts;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>The customers whose pages are connected to this node.</summary>
internal sealed class CustomerConnections : Connections<ContactId>;
