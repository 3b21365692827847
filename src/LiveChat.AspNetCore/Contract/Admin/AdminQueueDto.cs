namespace LiveChat.AspNetCore.Contract;

/// <summary>A queue as the admin console lists it.</summary>
/// <param name="Id">The queue's id.</param>
/// <param name="Name">Its display name.</param>
/// <param name="RoutingPolicy">The name of the policy that hands out its chats.</param>
/// <param name="Waiting">How many chats wait or ring.</param>
/// <param name="AgentsAvailable">How many of its agents are available and show signs of life.</param>
internal sealed record AdminQueueDto(string Id, string Name, string RoutingPolicy, int Waiting, int AgentsAvailable) : WireRecord;
