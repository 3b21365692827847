namespace LiveChat.AspNetCore.Contract;

/// <summary>How long a customer may have to wait from now on, by how quickly chats have left the queue lately. An estimate, not a promise.</summary>
/// <param name="From">Seconds, at the lower end.</param>
/// <param name="To">Seconds, at the upper end.</param>
internal sealed record WaitDto(int From, int To) : WireRecord;
