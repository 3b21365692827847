using System.Collections.Concurrent;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Core.Tests.Routing;

/// <summary>The customers whose pages are connected to one node.</summary>
internal sealed class PresentCustomers : INodePresence
{
    private readonly ConcurrentDictionary<ContactId, bool> _here = new();

    public void Come(Participant.Customer customer) => _here[customer.Contact] = true;

    public void Go(Participant.Customer customer) => _here.TryRemove(customer.Contact, out _);

    public IEnumerable<ContactId> Customers => _here.Keys;

    public IEnumerable<AgentId> Agents => [];

    public bool IsPresent(AgentId agent) => false;

    public bool IsPresent(ContactId contact) => _here.ContainsKey(contact);

    public void AddTo(LiveChatBuilder builder) => builder.Services.Replace(ServiceDescriptor.Singleton<INodePresence>(this));
}
